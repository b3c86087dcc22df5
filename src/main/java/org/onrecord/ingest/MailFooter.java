package org.onrecord.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What newsletters put below their text: teasers of other articles, and why one gets the mail and how to leave the list.
 * It is looked for in the second half of a mail only, and only from a paragraph on that says what it is.
 */
final class MailFooter {
    /** Below such a paragraph nothing is the article's. */
    private static final Pattern SUBSCRIPTION = Pattern.compile(
            String.join(
                    "|",
                    "you(?:’re|'re| are)? receiv(?:e|ed|ing) this (?:because|(?:e-?mail|newsletter|message))\\b.*",
                    "this (?:e-?mail|newsletter|message) was sent (?:to|by)\\b.*",
                    "unsubscribe(?:\\s*[|:<(\\[]| here| from (?:this|our|these|all)\\b).*|unsubscribe\\.?",
                    "to (?:unsubscribe\\b|(?:leave|stop receiving) (?:this|the|these) (?:list|newsletter|e-?mails?)\\b).*",
                    "if you no longer wish to receive (?:this|these|our)\\b.*",
                    "(?:manage|update|change) your (?:\\w+ )?(?:preferences|subscriptions?)\\b.*"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Below such a paragraph other articles' headlines may follow, but so may the rest of this article. */
    private static final Pattern TEASER = Pattern.compile(
            "(?:more to read|(?:read|see) (?:more|next|also)|also read|related(?: stories| articles| coverage)?"
                    + "|more (?:stories|news|coverage))(?:\\s*[:>»→].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Headlines do not end like sentences. */
    private static final Pattern PROSE = Pattern.compile(".*[.!?…][”’\"')\\]]*", Pattern.DOTALL);

    private MailFooter() {}

    /** The paragraphs without the footer, if there is one. */
    static List<String> cut(List<String> paragraphs) {
        int subscription = subscription(paragraphs);
        return paragraphs.subList(0, teasers(paragraphs.subList(0, subscription)));
    }

    /** The index of the first paragraph about the subscription; the number of paragraphs where there is none. */
    private static int subscription(List<String> paragraphs) {
        for (int i = secondHalf(paragraphs); i < paragraphs.size(); i++) {
            if (SUBSCRIPTION.matcher(paragraphs.get(i)).matches()) {
                return i;
            }
        }
        return paragraphs.size();
    }

    /** The index of the first teaser below which there is no prose; the number of paragraphs where there is none. */
    private static int teasers(List<String> paragraphs) {
        int end = paragraphs.size();
        int first = secondHalf(paragraphs);
        for (int i = end - 1; i >= first; i--) {
            if (TEASER.matcher(paragraphs.get(i)).matches()) {
                end = i;
            } else if (PROSE.matcher(paragraphs.get(i)).matches()) {
                return end;
            }
        }
        return end;
    }

    /** The index of the first paragraph that begins after half of the text; never the first of all. */
    private static int secondHalf(List<String> paragraphs) {
        int length = paragraphs.stream().mapToInt(String::length).sum();
        int before = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            if (before > 0 && 2 * before >= length) {
                return i;
            }
            before += paragraphs.get(i).length();
        }
        return paragraphs.size();
    }
}
