package org.onrecord.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.eval.LabelledSource;
import org.onrecord.eval.NameMatch;
import org.onrecord.model.Attribution;
import org.onrecord.model.SpeakerKind;

/** Tells whether an attribution is what a label says. */
final class SpeakerJudge {
    /** Shorter words of two names for a group may be the same by chance. */
    private static final int WORD_MIN = 4;

    private SpeakerJudge() {}

    /** Empty where the label does not tell. */
    static Optional<Boolean> right(LabelledSource source, Attribution attribution) {
        if (source.kind() == SpeakerKind.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(
                switch (attribution) {
                    case Attribution.Rostered rostered ->
                        isPerson(source, rostered.speaker().name());
                    case Attribution.OffRoster other -> isOther(source, other);
                    case Attribution.Unknown unknown -> false;
                });
    }

    private static boolean isPerson(LabelledSource source, String name) {
        return source.isNamedPerson() && NameMatch.same(name, source.entity());
    }

    private static boolean isOther(LabelledSource source, Attribution.OffRoster other) {
        return switch (other.decision().rule()) {
            case "unnamed" -> source.kind() == SpeakerKind.PERSON && !source.isNamedPerson();
            case "not-a-person" -> source.kind() == other.kind();
            case "group-pronoun" -> shareAWord(other.name(), source.entity());
            default -> isPerson(source, other.name());
        };
    }

    private static boolean shareAWord(String one, String other) {
        List<String> words = words(other);
        return words(one).stream().anyMatch(words::contains);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= WORD_MIN)
                .toList();
    }
}
