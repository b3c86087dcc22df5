package org.onrecord.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;

/** From the keys of a roster file to a roster; the messages of what it throws say the entry but not the file. */
final class RosterCheck {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final String COUNTRY_FORM = "two capital letters (ISO 3166)";

    private final Set<String> speakerIds = new HashSet<>();
    private final Set<String> targetIds = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private RosterCheck() {}

    /** @param fallback what the roster is called if it does not say */
    static Roster roster(@Nullable RosterYaml yaml, String fallback) throws RosterException {
        if (yaml == null || isNothing(yaml.speakers())) {
            throw new RosterException("names no speakers");
        }
        if (isNothing(yaml.targets())) {
            throw new RosterException("names no targets");
        }
        RosterCheck check = new RosterCheck();
        List<Speaker> speakers = check.entries(yaml.speakers(), "speakers", check::speaker);
        List<Target> targets = check.entries(yaml.targets(), "targets", check::target);
        List<String> setting =
                check.entries(yaml.setting(), "setting", (value, place) -> required(value, place, "text"));
        List<String> namesakes =
                check.entries(yaml.namesakes(), "namesakes", (value, place) -> required(value, place, "text"));
        if (!check.problems.isEmpty()) {
            throw new RosterException(check.problems);
        }
        String name = yaml.name() == null || yaml.name().isBlank()
                ? fallback
                : yaml.name().strip();
        return new Roster(name, speakers, targets, setting, namesakes);
    }

    private Speaker speaker(RosterYaml.SpeakerYaml yaml, String place) throws RosterException {
        String id = id(yaml.id(), place, speakerIds);
        String where = "speaker " + id;
        String name = required(yaml.name(), where, "name");
        String surname = surname(yaml.surname(), name, where);
        return new Speaker(
                id,
                name,
                surname,
                texts(yaml.given(), where + ": given"),
                yaml.familyNameFirst(),
                aliases(yaml.aliases(), surname, where),
                each(yaml.roles(), where + ": roles", RosterCheck::role),
                pronouns(yaml.pronouns(), where),
                matching(COUNTRY, yaml.country(), where + ": country", COUNTRY_FORM),
                matching(WIKIDATA, yaml.wikidata(), where + ": wikidata", "an item such as Q42"));
    }

    private static String surname(@Nullable String value, String name, String where) throws RosterException {
        String surname = required(value, where, "surname");
        if (!(" " + name + " ").contains(" " + surname + " ")) {
            throw new RosterException(where + ": surname must be part of the name \"" + name + "\"" + not(surname));
        }
        return surname;
    }

    private static List<String> aliases(@Nullable List<@Nullable String> values, String surname, String where)
            throws RosterException {
        List<String> aliases = texts(values, where + ": aliases");
        if (aliases.contains(surname)) {
            throw new RosterException(where + ": aliases must be full names" + not(surname));
        }
        return aliases;
    }

    private static Speaker.Role role(RosterYaml.RoleYaml yaml, String where) throws RosterException {
        List<String> titles = texts(yaml.titles(), where + ".titles");
        LocalDate from = date(yaml.from(), where + ".from");
        LocalDate until = date(yaml.until(), where + ".until");
        try {
            return new Speaker.Role(titles, yaml.organisation(), from, until);
        } catch (IllegalArgumentException wrong) {
            throw new RosterException(where + ": " + wrong.getMessage(), wrong);
        }
    }

    private Target target(RosterYaml.TargetYaml yaml, String place) throws RosterException {
        String id = id(yaml.id(), place, targetIds);
        String where = "target " + id;
        if (isNothing(yaml.phrases())) {
            throw new RosterException(where + " has no phrases");
        }
        return new Target(
                id,
                required(yaml.name(), where, "name"),
                required(yaml.description(), where, "description"),
                matching(COUNTRY, yaml.imposedBy(), where + ": imposed_by", COUNTRY_FORM),
                texts(yaml.phrases(), where + ": phrases"),
                texts(yaml.related(), where + ": related"));
    }

    private static String id(@Nullable String value, String place, Set<String> seen) throws RosterException {
        String id = required(value, place, "id");
        matching(ID, id, place + ".id", "lower-case letters, digits and underscores, a letter first");
        if (!seen.add(id)) {
            throw new RosterException(place + ".id must be unique" + not(id));
        }
        return id;
    }

    private static Speaker.Pronouns pronouns(@Nullable String value, String where) throws RosterException {
        String given = required(value, where, "pronouns");
        for (Speaker.Pronouns known : Speaker.Pronouns.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(given)) {
                return known;
            }
        }
        throw new RosterException(where + ": pronouns must be he, she or they" + not(given));
    }

    private static @Nullable LocalDate date(@Nullable String value, String where) throws RosterException {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw new RosterException(where + " must be a date such as 2025-01-28" + not(value), notADay);
        }
    }

    private static String required(@Nullable String value, String where, String field) throws RosterException {
        if (value == null || value.isBlank()) {
            throw new RosterException(where + " has no " + field);
        }
        return value.strip();
    }

    private static @Nullable String matching(Pattern form, @Nullable String value, String where, String wanted)
            throws RosterException {
        if (value != null && !form.matcher(value).matches()) {
            throw new RosterException(where + " must be " + wanted + not(value));
        }
        return value;
    }

    private static String not(String value) {
        return ", not \"" + value + "\"";
    }

    private static List<String> texts(@Nullable List<@Nullable String> values, String where) throws RosterException {
        return each(values, where, (value, place) -> required(value, place, "text"));
    }

    private static boolean isNothing(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    /** Checks one entry of a list. */
    private interface Check<Y, T> {
        T check(Y entry, String where) throws RosterException;
    }

    /** Checks the entries of a list one by one; those that are wrong become problems, one for each. */
    private <Y, T> List<T> entries(@Nullable List<@Nullable Y> entries, String where, Check<Y, T> check) {
        List<T> checked = new ArrayList<>();
        int index = 0;
        for (Y entry : entries == null ? List.<@Nullable Y>of() : entries) {
            try {
                checked.add(entry(entry, place(where, index++), check));
            } catch (RosterException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        return checked;
    }

    private static <Y, T> List<T> each(@Nullable List<@Nullable Y> entries, String where, Check<Y, T> check)
            throws RosterException {
        List<T> checked = new ArrayList<>();
        for (Y entry : entries == null ? List.<@Nullable Y>of() : entries) {
            checked.add(entry(entry, place(where, checked.size()), check));
        }
        return checked;
    }

    private static String place(String where, int index) {
        return where + "[" + (index + 1) + "]";
    }

    private static <Y, T> T entry(@Nullable Y entry, String place, Check<Y, T> check) throws RosterException {
        if (entry == null) {
            throw new RosterException(place + " is empty");
        }
        return check.check(entry, place);
    }
}
