package org.onrecord.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.onrecord.ingest.Input;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.Progress;

/** Measures what the process holds after the first articles of an archive, later, and after all: whether it grows with the archive. */
final class ArchiveMemory implements Progress {
    /** Until so many articles are done everything is loaded that ever will be. */
    static final int FIRST = 1_000;

    /** Until so many are done Java's compiler has done nearly all that it will. */
    private static final int LATER = 10_000;

    private static final double MEGABYTE = 1e6;

    private final StatusLine status;
    private final List<Held> held = new ArrayList<>();
    private int done;

    ArchiveMemory(StatusLine status) {
        this.status = status;
    }

    /**
     * What the process holds.
     *
     * @param own bytes of memory, without mapped files, whose pages the system takes back when it needs them; nothing where the
     *     system does not tell
     * @param live bytes of Java's heap that are in use behind a garbage collection
     */
    record Held(int articles, OptionalLong own, long live) {
        static Held behind(int articles) {
            OptionalLong own = PeakMemory.ownNow();
            System.gc();
            long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return new Held(articles, own, live);
        }

        String line() {
            String all = own.isPresent()
                    ? String.format(Locale.ROOT, "%,.0f MB of its own, ", own.getAsLong() / MEGABYTE)
                    : "";
            return String.format(
                    Locale.ROOT, "%,9d articles  %s%,.0f MB of Java heap in use", articles, all, live / MEGABYTE);
        }
    }

    /** Takes the files through the pipeline; lines for people. */
    List<String> measure(WholePipeline pipeline, List<Input> files) throws IOException {
        WholePipeline.Run run = pipeline.run(files, this);
        held.add(Held.behind(done));
        List<String> lines = new ArrayList<>(held.stream().map(Held::line).toList());
        Held last = held.removeLast();
        held.forEach(earlier -> lines.add(ratio(earlier, last)));
        lines.add(String.format(
                Locale.ROOT, "%,.0f articles a second", done * 1e9 / run.time().wall()));
        return lines;
    }

    static String ratio(Held first, Held last) {
        String over = String.format(Locale.ROOT, "last over that after %,d articles: ", first.articles);
        String live = String.format(Locale.ROOT, "%.2f of Java heap in use", (double) last.live / first.live);
        return first.own.isEmpty() || last.own.isEmpty()
                ? over + live
                : String.format(
                        Locale.ROOT,
                        "%s%.2f of its own, %s",
                        over,
                        (double) last.own.getAsLong() / first.own.getAsLong(),
                        live);
    }

    @Override
    public void finished(Outcome outcome, Duration took) {
        done++;
        if (done == FIRST || done == LATER) {
            held.add(Held.behind(done));
        }
        status.draw(() -> "archive: article " + done);
    }
}
