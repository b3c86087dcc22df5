package org.onrecord.roster;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;

/**
 * What a roster's entry for a speaker starts from: what articles show, with the rest left to whoever completes it.
 *
 * @param surname as it appears alone in running text
 * @param given null where the name has no other part
 * @param aliases other full forms of the name
 * @param pronouns they where the articles do not show them
 * @param title an office that the articles give, for the example; null where they give none
 */
public record SpeakerStub(
        String id,
        String name,
        String surname,
        @Nullable String given,
        boolean familyNameFirst,
        List<String> aliases,
        Speaker.Pronouns pronouns,
        @Nullable String title) {
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .'’-]*");
    private static final Pattern NO_TEXT = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n");

    public SpeakerStub {
        aliases = List.copyOf(aliases);
    }

    /** The entry, from its dash on, each line ended by a line feed. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("- id: ").append(id).append('\n');
        add(yaml, "name: " + scalar(name));
        if (given != null) {
            add(yaml, "given: [" + scalar(given) + "]");
        }
        add(yaml, "surname: " + scalar(surname));
        if (familyNameFirst) {
            add(yaml, "family_name_first: true");
        }
        if (!aliases.isEmpty()) {
            add(yaml, "aliases: [" + aliases.stream().map(SpeakerStub::scalar).collect(joining(", ")) + "]");
        }
        boolean shown = pronouns != Speaker.Pronouns.THEY;
        add(yaml, "pronouns: " + lower() + (shown ? "" : " # check: the articles do not show them"));
        add(yaml, "wikidata: null");
        add(yaml, "# country: two capital letters (ISO 3166), such as US");
        add(yaml, "# roles: # offices, so that descriptions such as \"the minister\" find the speaker");
        add(yaml, "#   - titles: [" + scalar(title == null ? "minister" : title) + "]");
        add(yaml, "#     organisation: Ministry of Examples");
        add(yaml, "#     from: 2025-01-31");
        return yaml.toString();
    }

    private static void add(StringBuilder yaml, String line) {
        yaml.append("  ").append(line).append('\n');
    }

    private String lower() {
        return pronouns.name().toLowerCase(Locale.ROOT);
    }

    /** Plain where YAML reads that as text, else in quotation marks. */
    private static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !NO_TEXT.matcher(text).matches() && !text.endsWith(" ")) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
