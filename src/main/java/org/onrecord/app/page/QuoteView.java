package org.onrecord.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement found.
 *
 * @param anchor name of its place in a page
 * @param text its words, with those that were looked for marked
 * @param context the paragraph it stands in, in the same way; empty where that says no more than the text
 * @param language of the article, as a BCP 47 tag
 * @param speaker the name, or what the article says instead
 * @param speakerStyle the style that colours the speaker
 * @param day of publication in ISO 8601
 * @param outlet the name, or where the article came from
 * @param title of the article
 * @param type direct, indirect or mixed
 * @param href where it stands in its article
 * @param similar where others are that mean much the same
 * @param corrected whether a person looked at it
 * @param variants nearly identical statements of the same speaker
 */
public record QuoteView(
        String anchor,
        List<Part> text,
        List<Part> context,
        @Nullable String language,
        String speaker,
        String speakerStyle,
        @Nullable String day,
        String outlet,
        @Nullable String title,
        String type,
        List<StanceView> stances,
        String href,
        String similar,
        boolean corrected,
        List<VariantView> variants) {
    public QuoteView {
        text = List.copyOf(text);
        context = List.copyOf(context);
        stances = List.copyOf(stances);
        variants = List.copyOf(variants);
    }
}
