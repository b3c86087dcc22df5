package org.onrecord.extract;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;

/** Who a paragraph that ends in a colon announces: "Here is more from the Treasury chief, who spoke ...:". */
final class Announcements {
    private Announcements() {}

    static @Nullable Mention source(ArticleView view, Paragraph paragraph) {
        Mention found = null;
        for (SentenceView sentence : view.sentences) {
            if (paragraph.span().contains(sentence.sentence.span())) {
                Mention here = inSentence(sentence);
                found = here == null ? found : here;
            }
        }
        return found;
    }

    private static @Nullable Mention inSentence(SentenceView view) {
        for (int i = 0; i < view.size(); i++) {
            boolean from = view.lower(i).equals("from") || view.lower(i).equals("by");
            if (from && SourceFinder.startsPhrase(view, i + 1)) {
                int end = SourceFinder.phraseEnd(view, i + 1);
                if (end > i + 1) {
                    return Source.of(view, i + 1, end).mention();
                }
            }
        }
        for (int i = 0; i < view.size(); i++) {
            if (view.isFinite(i)) {
                var sources = SourceFinder.of(view, i);
                return sources.isEmpty() ? null : sources.getFirst().mention();
            }
        }
        return null;
    }
}
