package org.onrecord.app.cli;

import org.onrecord.index.Filter;
import org.onrecord.pipeline.SpeakerScope;
import picocli.CommandLine.Option;

/** Whose statements. */
final class ScopeOption {
    @Option(
            names = "--speakers",
            paramLabel = "roster|all",
            description = "Whose statements: those of the roster and those that may be theirs (default), or all.")
    private SpeakerScope scope = SpeakerScope.ROSTER;

    SpeakerScope scope() {
        return scope;
    }

    static Filter.Scope filter(SpeakerScope scope) {
        return switch (scope) {
            case ROSTER -> Filter.Scope.ROSTER;
            case ALL -> Filter.Scope.ALL;
        };
    }
}
