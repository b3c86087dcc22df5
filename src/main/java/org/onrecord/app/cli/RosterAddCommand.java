package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpeakerKind;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;
import org.onrecord.roster.RosterText;
import org.onrecord.roster.SpeakerStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the beginning of a roster's entry for somebody whom an index knows by name. */
@Command(
        name = "add",
        description =
                "Writes a roster's entry for a speaker of an index who is on no roster yet, to be completed by hand.",
        footer = {
            "",
            "Without --roster and --out the entry is printed. Names and pronouns are those that the",
            "articles show; roles, country and the Wikidata item are for you to add.",
            "",
            "Examples:",
            "  onrecord roster add \"Li Qiang\" --index out/index",
            "  onrecord roster add \"Claire Moreau\" --roster my-roster.yaml",
            "  onrecord roster add \"Claire Moreau\" --out moreau.yaml"
        })
final class RosterAddCommand implements Callable<Integer> {
    private static final String INDENT = "  ";

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "The speaker's name, as the command speakers lists it.")
    private String name = "";

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--roster", paramLabel = "FILE", description = "The roster to which the entry is added.")
    private @Nullable Path roster;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to which the entry is written.")
    private @Nullable Path out;

    RosterAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (roster != null && out != null) {
            throw new UsageException("--roster adds to a roster and --out writes another file: give one of them");
        }
        if (out != null) {
            AtomicFile.requirePlace("--out", out);
        }
        RosterText text = RosterFile.readText(roster == null ? Home.resolve(Home.ROSTER) : roster);
        Voice voice = voice();
        SpeakerStub stub = Stubs.of(voice, text.roster());
        if (roster == null) {
            write(stub);
        } else {
            append(stub, text, roster);
        }
        if (voice.kind() != SpeakerKind.PERSON && voice.kind() != SpeakerKind.UNKNOWN) {
            console.say("a roster holds persons, and " + stub.name() + " was taken for another kind of speaker: "
                    + voice.kind().name().toLowerCase(Locale.ROOT));
        }
        return ExitCodes.DONE;
    }

    private Voice voice() throws IOException, UsageException {
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            Voices voices = Voices.of(stored);
            return voices.offRoster(name).orElseThrow(() -> unknown(voices));
        }
    }

    private UsageException unknown(Voices voices) {
        List<String> closest =
                Closest.names(name, voices.offRoster().stream().map(Voice::name).toList());
        return new UsageException("no speaker off the roster is called " + name + " in " + index.folder()
                + (closest.isEmpty() ? "; the command speakers lists them" : ", but " + String.join(", ", closest)));
    }

    private static void requireNew(String wanted, Roster known) throws UsageException {
        String folded = Folded.name(wanted);
        for (Speaker speaker : known.speakers()) {
            boolean same = Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                    .anyMatch(other -> Folded.name(other).equals(folded));
            if (same) {
                throw new UsageException(wanted + " is on the roster already, as " + speaker.id());
            }
        }
        if (known.namesakes().stream().anyMatch(other -> Folded.name(other).equals(folded))) {
            throw new UsageException(wanted + " is a namesake on the roster: take the name out of namesakes first");
        }
    }

    private void write(SpeakerStub stub) throws IOException {
        StringBuilder entry = new StringBuilder();
        stub.yaml().lines().forEach(line -> entry.append(INDENT).append(line).append('\n'));
        byte[] bytes = entry.toString().getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            console.out().write(bytes);
            console.say("paste this below the last of the speakers of a roster, and complete it");
        } else {
            AtomicFile.write(out, file -> file.write(bytes));
        }
    }

    private void append(SpeakerStub stub, RosterText text, Path file) throws IOException, UsageException {
        requireNew(stub.name(), text.roster());
        RosterText longer;
        try {
            longer = text.with(stub);
        } catch (RosterException unusual) {
            throw new UsageException(
                    "roster " + file + ": " + unusual.getMessage() + "; leave out --roster, and paste what is printed");
        }
        AtomicFile.write(file, target -> target.write(longer.yaml().getBytes(StandardCharsets.UTF_8)));
        console.say("added " + stub.id() + " to " + file + ": complete the entry, above all with roles");
    }
}
