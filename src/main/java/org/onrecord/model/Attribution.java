package org.onrecord.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose statement it is, and why. */
public sealed interface Attribution {
    Decision decision();

    /** Somebody on the roster. */
    record Rostered(Speaker speaker, Decision decision) implements Attribution {
        public Rostered {
            Objects.requireNonNull(speaker, "speaker");
            Objects.requireNonNull(decision, "decision");
        }
    }

    /** Somebody else, by the article's fullest form of the name. */
    record OffRoster(String name, SpeakerKind kind, Decision decision) implements Attribution {
        public OffRoster {
            Checks.notBlank(name, "speaker name");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(decision, "decision");
        }
    }

    /** Nobody that could be named: an abstention. */
    record Unknown(String reason, Decision decision) implements Attribution {
        public Unknown {
            Checks.notBlank(reason, "reason");
            Objects.requireNonNull(decision, "decision");
        }
    }

    /**
     * The reason behind an attribution.
     *
     * @param rule name of the rule or model that decided
     * @param evidence what the rule saw, in words for the reader; may be empty
     * @param confidence in [0, 1]
     * @param chain the mentions taken for one and the same, the deciding one last
     * @param candidates who was considered, best first
     */
    record Decision(String rule, String evidence, double confidence, List<Mention> chain, List<Candidate> candidates) {
        public Decision {
            Checks.notBlank(rule, "rule");
            Objects.requireNonNull(evidence, "evidence");
            Checks.confidence(confidence);
            chain = List.copyOf(chain);
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Somebody who was considered.
     *
     * @param id roster id, or null for somebody off the roster
     * @param score in [0, 1]
     */
    record Candidate(@Nullable String id, String name, double score) {
        public Candidate {
            Checks.notBlank(name, "candidate name");
            Checks.confidence(score);
        }
    }
}
