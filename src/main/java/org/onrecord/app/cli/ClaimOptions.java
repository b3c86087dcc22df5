package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Judgement;
import org.onrecord.correct.Wish;
import org.onrecord.model.SpeakerKind;
import picocli.CommandLine.Option;

/** What to say of one statement. */
final class ClaimOptions {
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
            names = "--type",
            paramLabel = "TYPE",
            description = "direct, indirect or mixed: all, none or some of it stands in quotation marks.")
    private @Nullable String type;

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
        return speaker != null
                || name != null
                || type != null
                || !stances.isEmpty()
                || reject
                || confirm
                || withdraw
                || note != null;
    }

    /** @throws UsageException if options contradict each other */
    Wish wish() throws UsageException {
        if (reject && confirm) {
            throw new UsageException("--reject and --confirm do not go together");
        }
        Judgement whole = confirm ? Judgement.CONFIRMED : null;
        return new Wish(speaker, name, kind, type, sides(), reject ? Judgement.REJECTED : whole, withdraw, note);
    }

    private Map<String, String> sides() throws UsageException {
        Map<String, String> sides = new LinkedHashMap<>();
        for (String stance : stances) {
            int at = stance.indexOf('=');
            if (at < 0) {
                throw new UsageException("--stance is TARGET=SIDE, such as deal=FAVOR, not " + stance);
            }
            sides.put(stance.substring(0, at), stance.substring(at + 1));
        }
        return sides;
    }
}
