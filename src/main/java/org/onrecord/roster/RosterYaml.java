package org.onrecord.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a roster file, before anything is known about their values. */
record RosterYaml(
        @Nullable String name,
        @Nullable List<@Nullable SpeakerYaml> speakers,
        @Nullable List<@Nullable TargetYaml> targets,
        @Nullable List<@Nullable String> setting,
        @Nullable List<@Nullable String> namesakes) {

    record SpeakerYaml(
            @Nullable String id,
            @Nullable String name,
            @Nullable String surname,
            @Nullable List<@Nullable String> given,
            @JsonProperty("family_name_first") boolean familyNameFirst,
            @Nullable List<@Nullable String> aliases,
            @Nullable List<@Nullable RoleYaml> roles,
            @Nullable String pronouns,
            @Nullable String country,
            @Nullable String wikidata) {}

    record RoleYaml(
            @Nullable List<@Nullable String> titles,
            @Nullable String organisation,
            @Nullable String from,
            @Nullable String until) {}

    record TargetYaml(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("imposed_by") @Nullable String imposedBy,
            @Nullable List<@Nullable String> phrases,
            @Nullable List<@Nullable String> related) {}
}
