package org.onrecord.attribute;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;

/** Compares titles and descriptions with the roles on the roster. */
final class Roles {
    private static final Pattern DEFINITE = Pattern.compile("\\s*(?:the|this|that) (.+?)\\s*");

    private Roles() {}

    /** Whether a title before a name can be this speaker's, who may have kept it; a different office cannot. */
    static boolean fits(Speaker speaker, String title) {
        return match(speaker, title, null) > 0;
    }

    /**
     * How many words of {@code phrase} are a title that the speaker holds, 0 if none is or the phrase names another
     * country.
     *
     * @param day the article's day; null takes every role as possible, now or formerly
     */
    static int match(Speaker speaker, String phrase, @Nullable LocalDate day) {
        String text = padded(phrase);
        Set<String> countries = Countries.named(phrase);
        if (!countries.isEmpty() && !Countries.names(speaker.country(), phrase)) {
            return 0;
        }
        boolean former = text.contains(" former ") || text.contains(" ex-");
        int best = 0;
        for (Speaker.Role role : speaker.roles()) {
            boolean possible = day == null || (former ? isOver(role, day) : role.heldOn(day));
            if (possible) {
                best = Math.max(best, longest(role.titles(), text));
            }
        }
        return best;
    }

    static boolean names(Speaker.Role role, String phrase) {
        return longest(role.titles(), padded(phrase)) > 0;
    }

    /** What an owner owns: of "the candidate's former doctor" the doctor. */
    private static String padded(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT).replace('’', '\'');
        int owner = lower.lastIndexOf("'s ");
        String owned = owner < 0 ? lower : lower.substring(owner + 3);
        return " " + owned.replace("'s", "").strip() + " ";
    }

    private static boolean isOver(Speaker.Role role, LocalDate day) {
        LocalDate until = role.until();
        return until != null && until.isBefore(day);
    }

    private static int longest(List<String> titles, String text) {
        int best = 0;
        Matcher definite = DEFINITE.matcher(text);
        String bare = definite.matches() ? definite.group(1) : "?";
        for (String title : titles) {
            boolean head = title.toLowerCase(Locale.ROOT).endsWith(" " + bare);
            best = head ? Math.max(best, 1) : best;
            if (text.contains(" " + title.toLowerCase(Locale.ROOT) + " ")) {
                best = Math.max(best, title.split(" ", -1).length);
            }
        }
        return best;
    }
}
