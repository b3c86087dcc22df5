package org.onrecord.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;

/** Reads rosters written in YAML, and says what is wrong with one in a sentence. */
public final class RosterFile {
    private static final long MAX_BYTES = 1 << 20;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    private final String name;

    private RosterFile(String name) {
        this.name = name;
    }

    /**
     * Reads and validates a roster.
     *
     * @throws RosterException if the file is missing, is not YAML, or says something that a roster cannot
     */
    public static Roster read(Path file) throws RosterException {
        RosterFile reader = new RosterFile(file.toString());
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw reader.wrong("is larger than a roster can be (1 MiB)");
            }
            return reader.roster(YAML.readValue(Files.readAllBytes(file), RosterYaml.class));
        } catch (NoSuchFileException missing) {
            throw new RosterException("no such roster file: " + file, missing);
        } catch (JacksonException notARoster) {
            throw new RosterException("roster " + file + ": " + explain(notARoster), notARoster);
        } catch (IOException unreadable) {
            throw new RosterException("roster " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String explain(JacksonException error) {
        String place = error.getLocation() == null
                ? ""
                : " (line " + error.getLocation().getLineNr() + ")";
        String field = error instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + (step.getIndex() + 1) + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        String reason = error.getOriginalMessage().lines().findFirst().orElse("not readable");
        int detail = reason.indexOf(" (class ");
        return (field.isEmpty() ? "" : field + ": ") + (detail > 0 ? reason.substring(0, detail) : reason) + place;
    }

    private Roster roster(@Nullable RosterYaml yaml) throws RosterException {
        if (yaml == null || yaml.speakers == null || yaml.speakers.isEmpty()) {
            throw wrong("names no speakers");
        }
        if (yaml.targets == null || yaml.targets.isEmpty()) {
            throw wrong("names no targets");
        }
        Set<String> ids = new HashSet<>();
        List<Speaker> speakers = new java.util.ArrayList<>();
        for (SpeakerYaml speaker : yaml.speakers) {
            speakers.add(speaker(speaker, ids));
        }
        Set<String> targetIds = new HashSet<>();
        List<Target> targets = new java.util.ArrayList<>();
        for (TargetYaml target : yaml.targets) {
            targets.add(target(target, targetIds));
        }
        return new Roster(yaml.name == null ? name : yaml.name, speakers, targets, orEmpty(yaml.namesakes));
    }

    private Speaker speaker(SpeakerYaml yaml, Set<String> seen) throws RosterException {
        String id = id(yaml.id, "speaker", seen);
        String where = "speaker " + id;
        String full = required(yaml.name, where, "name");
        String surname = required(yaml.surname, where, "surname");
        if (!full.contains(surname)) {
            throw wrong(where + ": the surname \"" + surname + "\" is not part of the name \"" + full + "\"");
        }
        matching(COUNTRY, yaml.country, where + ": country must be two capital letters (ISO 3166)");
        matching(WIKIDATA, yaml.wikidata, where + ": wikidata must look like Q42");
        List<Speaker.Role> roles = new java.util.ArrayList<>();
        for (RoleYaml role : orEmpty(yaml.roles)) {
            roles.add(role(role, where));
        }
        return new Speaker(
                id,
                full,
                surname,
                orEmpty(yaml.given),
                yaml.familyNameFirst,
                orEmpty(yaml.aliases),
                roles,
                pronouns(yaml.pronouns, where),
                yaml.country,
                yaml.wikidata);
    }

    private Speaker.Role role(RoleYaml yaml, String where) throws RosterException {
        LocalDate from = date(yaml.from, where);
        LocalDate until = date(yaml.until, where);
        try {
            return new Speaker.Role(orEmpty(yaml.titles), yaml.organisation, from, until);
        } catch (IllegalArgumentException wrong) {
            throw wrong(where + ": " + wrong.getMessage());
        }
    }

    private Target target(TargetYaml yaml, Set<String> seen) throws RosterException {
        String id = id(yaml.id, "target", seen);
        String where = "target " + id;
        matching(COUNTRY, yaml.imposedBy, where + ": imposed_by must be two capital letters (ISO 3166)");
        if (orEmpty(yaml.phrases).isEmpty()) {
            throw wrong(where + " has no phrases");
        }
        return new Target(
                id,
                required(yaml.name, where, "name"),
                required(yaml.description, where, "description"),
                yaml.imposedBy,
                orEmpty(yaml.phrases),
                orEmpty(yaml.related));
    }

    private String id(@Nullable String id, String kind, Set<String> seen) throws RosterException {
        String given = required(id, "a " + kind, "id");
        if (!ID.matcher(given).matches()) {
            throw wrong(kind + " id \"" + given + "\" must be lower-case letters, digits and underscores");
        }
        if (!seen.add(given)) {
            throw wrong("two entries have the " + kind + " id " + given);
        }
        return given;
    }

    private String required(@Nullable String value, String where, String field) throws RosterException {
        if (value == null || value.isBlank()) {
            throw wrong(where + " has no " + field);
        }
        return value.strip();
    }

    private void matching(Pattern form, @Nullable String value, String complaint) throws RosterException {
        if (value != null && !form.matcher(value).matches()) {
            throw wrong(complaint + ", not \"" + value + "\"");
        }
    }

    private Speaker.Pronouns pronouns(@Nullable String value, String where) throws RosterException {
        try {
            return Speaker.Pronouns.valueOf(required(value, where, "pronouns").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong(where + ": pronouns must be he, she or they, not \"" + value + "\"");
        }
    }

    private @Nullable LocalDate date(@Nullable String value, String where) throws RosterException {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw wrong(where + ": not a date of the form 2025-01-28: " + value);
        }
    }

    private RosterException wrong(String what) {
        return new RosterException("roster " + name + ": " + what);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private record RosterYaml(
            @Nullable String name,
            @Nullable List<SpeakerYaml> speakers,
            @Nullable List<TargetYaml> targets,
            @Nullable List<String> namesakes) {}

    private record SpeakerYaml(
            @Nullable String id,
            @Nullable String name,
            @Nullable String surname,
            @Nullable List<String> given,
            @JsonProperty("family_name_first") boolean familyNameFirst,
            @Nullable List<String> aliases,
            @Nullable List<RoleYaml> roles,
            @Nullable String pronouns,
            @Nullable String country,
            @Nullable String wikidata) {}

    private record RoleYaml(
            @Nullable List<String> titles,
            @Nullable String organisation,
            @Nullable String from,
            @Nullable String until) {}

    private record TargetYaml(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("imposed_by") @Nullable String imposedBy,
            @Nullable List<String> phrases,
            @Nullable List<String> related) {}
}
