package org.onrecord.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.model.Span;
import org.onrecord.model.Target;

/** Finds where a text names something by its phrases. */
public final class TargetFinder {
    private final Pattern phrases;
    private final Pattern related;

    /** @param target whose phrases and related wordings are looked for */
    public TargetFinder(Target target) {
        this(target.phrases(), target.related());
    }

    /** Finds {@code phrases}, with an "s" or "es" behind them or not, in any case; and {@code related} apart from them. */
    public TargetFinder(List<String> phrases, List<String> related) {
        this.phrases = pattern(phrases);
        this.related = pattern(related);
    }

    /** Where {@code region} of the text names the target outright. */
    public List<Span> named(String text, Span region) {
        return all(phrases, text, region);
    }

    /** Whether {@code region} of the text names the target outright. */
    boolean isNamed(String text, Span region) {
        return matcher(phrases, text, region).find();
    }

    /** Where it points to the target by something related. */
    public List<Span> related(String text, Span region) {
        return all(related, text, region);
    }

    private static List<Span> all(Pattern pattern, String text, Span region) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = matcher(pattern, text, region);
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }

    private static Matcher matcher(Pattern pattern, String text, Span region) {
        // What stands before the region counts for where a word begins.
        return pattern.matcher(text).useTransparentBounds(true).region(region.begin(), region.end());
    }

    private static Pattern pattern(List<String> wordings) {
        if (wordings.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        String alternatives = wordings.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(wording ->
                        Pattern.quote(wording).replace(" ", "\\E\\s+\\Q").replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + alternatives + ")(?:s|es)?(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
