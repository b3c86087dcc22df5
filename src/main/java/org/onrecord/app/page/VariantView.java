package org.onrecord.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.WordChanges;

/**
 * A statement that says nearly the same as another of its speaker.
 *
 * @param day of publication in ISO 8601
 * @param outlet the name, or where the article came from
 * @param href where it stands in its article
 * @param first whether it appeared before all others
 * @param changes what became of the other's words
 */
public record VariantView(
        @Nullable String day, String outlet, String href, boolean first, List<WordChanges.Run> changes) {
    public VariantView {
        changes = List.copyOf(changes);
    }
}
