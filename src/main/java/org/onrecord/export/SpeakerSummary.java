package org.onrecord.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.SpeakerKind;

/**
 * What an index holds of one speaker.
 *
 * @param id on the roster; null for somebody off it
 * @param statements how many, at least 1
 * @param articles how many have at least one of the statements
 * @param first day of the earliest dated article; null if none is dated
 * @param last day of the latest dated article; null if none is dated
 * @param forms the names that the articles use, titles and appositions included, the most frequent first
 */
public record SpeakerSummary(
        String name,
        @Nullable String id,
        SpeakerKind kind,
        long statements,
        long articles,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<String> forms) {
    public SpeakerSummary {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        forms = List.copyOf(forms);
        if (articles < 1 || statements < articles) {
            throw new IllegalArgumentException(statements + " statements in " + articles + " articles by " + name);
        }
    }
}
