package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.Progress;

/** Measures the whole pipeline on the same files, several times. */
final class PipelineBench {
    private static final double NANOS_IN_MILLISECOND = 1e6;
    private static final String INDEX = "index";
    private static final String OTHER = "all else: Java's compiler and garbage collector, handing on";

    private final WholePipeline pipeline;
    private final String name;
    private final StatusLine status;

    PipelineBench(WholePipeline pipeline, String name, StatusLine status) {
        this.pipeline = pipeline;
        this.name = name;
        this.status = status;
    }

    /**
     * Half of the files to warm up, then all of them {@link Race#LAPS} times, and at last stage by stage.
     *
     * @param stages null where nobody asks what each stage takes
     */
    Measured measure(List<Input> files, @Nullable PipelineStages stages) throws IOException {
        int words = words(files);
        run(files.subList(0, (files.size() + 1) / 2), "warming up");
        List<WholePipeline.Run> runs = new ArrayList<>();
        for (int i = 1; i <= Race.LAPS; i++) {
            runs.add(run(files, i + " of " + Race.LAPS));
        }
        List<Pace.Lap> laps =
                runs.stream().map(run -> new Pace.Lap(words, run.time())).toList();
        Pace pace = new Pace(laps, Math.toIntExact(runs.getLast().statements()), 0);
        PeakMemory peak = PeakMemory.now();
        Map<String, Double> costs = stages == null ? Map.of() : costs(taken(stages, files), runs.getLast(), words);
        return new Measured(pace, files.size(), peak, costs);
    }

    private Map<PipelineStages.Stage, Long> taken(PipelineStages stages, List<Input> files) {
        status.draw(() -> name + ": stage by stage");
        // Loads models.
        stages.measure(files.subList(0, 1));
        return stages.measure(files);
    }

    private WholePipeline.Run run(List<Input> files, String lap) throws IOException {
        return pipeline.run(files, new Shown(lap, files.size()));
    }

    private static int words(List<Input> files) {
        try (Ingestor ingestor = new Ingestor()) {
            return files.stream()
                    .flatMap(file -> Articles.of(file, ingestor).stream())
                    .mapToInt(article -> Portion.words(article.text()))
                    .sum();
        }
    }

    /** Milliseconds for 1,000 words. */
    private static Map<String, Double> costs(
            Map<PipelineStages.Stage, Long> stages, WholePipeline.Run whole, int words) {
        Map<String, Double> costs = new LinkedHashMap<>();
        long left = whole.time().cpu() - whole.indexing();
        for (Map.Entry<PipelineStages.Stage, Long> stage : stages.entrySet()) {
            costs.put(stage.getKey().label(), perThousand(stage.getValue(), words));
            left -= stage.getValue();
        }
        costs.put(INDEX, perThousand(whole.indexing(), words));
        // A difference between measurements may come out a little below nothing.
        costs.put(OTHER, Math.max(0, perThousand(left, words)));
        return costs;
    }

    private static double perThousand(long nanos, int words) {
        return nanos / NANOS_IN_MILLISECOND * 1_000 / words;
    }

    /** Counts articles on the status line. */
    private final class Shown implements Progress {
        private final String lap;
        private final int articles;
        private int done;

        Shown(String lap, int articles) {
            this.lap = lap;
            this.articles = articles;
        }

        @Override
        public void finished(Outcome outcome, Duration took) {
            done++;
            status.draw(() -> name + ": " + lap + ", article " + done + " of " + articles);
        }
    }
}
