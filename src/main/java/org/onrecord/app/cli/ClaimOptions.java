package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Judgement;
import org.onrecord.correct.Side;
import org.onrecord.correct.Who;
import org.onrecord.model.SpeakerKind;
import picocli.CommandLine.Option;

/** What to say of one statement. */
final class ClaimOptions {
    private static final String NOBODY = "none";

    @Option(
            names = "--speaker",
            paramLabel = "ID",
            description = "Whose it is, by roster id; none where nobody can be named.")
    private @Nullable String speaker;

    @Option(names = "--name", paramLabel = "NAME", description = "Whose it is, where that is nobody on the roster.")
    private @Nullable String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What NAME is: person (default), organisation, group or document.")
    private @Nullable SpeakerKind kind;

    @Option(
            names = "--stance",
            paramLabel = "TARGET=SIDE",
            description =
                    "Its side on a target: FAVOR, AGAINST, NEUTRAL, or NONE where it is not about it. May be repeated.")
    private List<String> stances = new ArrayList<>();

    @Option(names = "--reject", description = "It is no statement: it is not found, counted or exported.")
    private boolean reject;

    @Option(names = "--confirm", description = "It is one, and what it shows and is not corrected here is right.")
    private boolean confirm;

    @Option(names = "--withdraw", description = "Takes back all that was said of it.")
    private boolean withdraw;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in your words.")
    private @Nullable String note;

    boolean given() {
        return speaker != null || name != null || !stances.isEmpty() || reject || confirm || withdraw || note != null;
    }

    Claim claim(RosterNames names) throws UsageException {
        if (reject && confirm) {
            throw new UsageException("--reject and --confirm do not go together");
        }
        if (speaker != null && name != null) {
            throw new UsageException("--speaker names somebody on the roster and --name somebody off it: give one");
        }
        if (kind != null && name == null) {
            throw new UsageException("--kind goes with --name only");
        }
        Judgement whole = confirm ? Judgement.CONFIRMED : null;
        Claim claim = new Claim(
                who(names),
                sides(names),
                reject ? Judgement.REJECTED : whole,
                withdraw,
                note == null || note.isBlank() ? null : note.strip());
        if (claim.saysNothing()) {
            throw new UsageException(
                    "say what to correct: --speaker, --name, --stance, --reject, --confirm or --withdraw");
        }
        if (withdraw && (claim.speaker() != null || !claim.stances().isEmpty() || claim.judgement() != null)) {
            throw new UsageException("--withdraw takes all back: give it alone, or with --note");
        }
        return claim;
    }

    private @Nullable Who who(RosterNames names) throws UsageException {
        if (name != null) {
            return names.named(name, kind == null ? SpeakerKind.PERSON : kind);
        }
        if (speaker == null) {
            return null;
        }
        return speaker.equalsIgnoreCase(NOBODY) ? Who.NOBODY : names.speaker(speaker);
    }

    private SortedMap<String, Side> sides(RosterNames names) throws UsageException {
        SortedMap<String, Side> sides = new TreeMap<>();
        for (String stance : stances) {
            int at = stance.indexOf('=');
            if (at < 0) {
                throw new UsageException("--stance is TARGET=SIDE, such as deal=FAVOR, not " + stance);
            }
            sides.put(names.target(stance.substring(0, at)), RosterNames.side(stance.substring(at + 1)));
        }
        return sides;
    }
}
