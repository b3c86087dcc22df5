package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.roster.RosterException;
import org.onrecord.train.StanceSources;
import picocli.CommandLine.Option;

/** What stance models learn from. */
final class StanceSourceOptions {
    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            split = ",",
            description =
                    "Sources of training to leave out: corpus, polnear, newsmtsc, plover, candidates (what of these two"
                            + " has Trump or Clinton as its target), unscon.")
    private List<String> without = new ArrayList<>();

    /** The sources in a folder and in a source checkout. */
    StanceSources sources(Path data) throws RosterException, UsageException {
        return new StanceSources(
                data,
                Home.resolve(Home.STANCE_CORPUS),
                Home.resolve(Home.LABELS),
                Home.roster(null, Home.ROSTER),
                left());
    }

    private Set<StanceSources.Source> left() throws UsageException {
        Set<StanceSources.Source> left = EnumSet.noneOf(StanceSources.Source.class);
        for (String word : without) {
            left.add(source(word.toLowerCase(Locale.ROOT)));
        }
        return left;
    }

    private static StanceSources.Source source(String word) throws UsageException {
        List<String> known = new ArrayList<>();
        for (StanceSources.Source source : StanceSources.Source.values()) {
            if (source.word().equals(word)) {
                return source;
            }
            known.add(source.word());
        }
        throw new UsageException("--without knows " + String.join(", ", known) + ", not " + word);
    }
}
