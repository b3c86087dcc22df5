package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.export.ArticlesJsonLines;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;

/** What a process leaves that is killed while it stores, and what the next one makes of it. */
final class KilledTest {
    private static final int KILLS = 30;
    private static final int INSIDE = 10;
    private static final int FILES = 200;
    private static final int MOST_RUNS = 300;

    @TempDir
    Path folder;

    private Path news;
    private final Random random = new Random(6);
    private int kills;
    private int inside;

    /** Files of one article, of none, of the same text, and tables of many. */
    @BeforeEach
    void write() throws IOException {
        news = Files.createDirectory(folder.resolve("news"));
        for (int i = 0; i < FILES; i++) {
            String text = "";
            for (int line = 0; line < i % 5; line++) {
                text += "Statement " + line + " of article " + (i % 9 == 0 ? 0 : i) + " about the truce.\n";
            }
            Files.writeString(news.resolve("a" + (1000 + i) + ".txt"), text);
        }
    }

    @Test
    void whoeverIsKilledLosesNothingAndTheNextGoesOnFromThere() throws Exception {
        run(folder.resolve("undisturbed"), never -> false);
        String undisturbed = exported(folder.resolve("undisturbed"));
        assertThat(undisturbed).contains("Statement 1 of article 197", "REJECTED=", "DUPLICATE=");
        int round = 0;
        for (int runs = 0; kills < KILLS || inside < INSIDE; ) {
            Path index = folder.resolve("killed-" + round++);
            while (!run(index, kills < KILLS || inside < INSIDE ? atRandom() : never -> false)) {
                assertThat(++runs).isLessThan(MOST_RUNS);
                assertWhole(index);
            }
            assertThat(exported(index).lines().toList())
                    .isEqualTo(undisturbed.lines().toList());
        }
        System.out.println(kills + " kills, " + inside + " of them inside a commit or a merge");
    }

    /** When to kill, asked at each line of the log. */
    @FunctionalInterface
    private interface When {
        boolean now(String line) throws InterruptedException;
    }

    /** Most often as soon as some commit or merge begins, and else a little later. */
    private When atRandom() {
        int[] left = {random.nextInt(20)};
        long wait = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
        return line -> {
            if (line.endsWith("start") && left[0]-- <= 0) {
                Thread.sleep(wait);
                return true;
            }
            return false;
        };
    }

    /** Whether the process came to its end. */
    private boolean run(Path index, When when) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Trial.class.getName(),
                        news.toString(),
                        index.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Map<String, Integer> open = new HashMap<>();
            boolean killed = false;
            String last = "";
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                last = line;
                if (line.endsWith("start") || line.endsWith("done")) {
                    open.merge(line.substring(0, line.indexOf(':')), line.endsWith("start") ? 1 : -1, Integer::sum);
                }
                if (!killed && when.now(line)) {
                    // The process itself would close its log before the end of it was read.
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
            int code = process.waitFor();
            if (last.equals("finished")) {
                assertThat(code == 0 || killed).isTrue();
                return true;
            }
            assertThat(killed).as("the process failed by itself").isTrue();
            kills++;
            inside += open.values().stream().anyMatch(count -> count > 0) ? 1 : 0;
            return false;
        }
    }

    /** What is there of an article is all of it, and what the ledger calls read is there. */
    private void assertWhole(Path index) throws IOException {
        try (Directory directory = FSDirectory.open(index)) {
            if (!DirectoryReader.indexExists(directory)) {
                return;
            }
        }
        Map<String, Integer> statements = new HashMap<>();
        try (StatementIndex stored = StatementIndex.open(index)) {
            stored.rows(Filter.all(), row -> statements.merge(row.articleSource(), 1, Integer::sum));
        }
        List<String> read = new ArrayList<>();
        try (Ledger ledger = Ledger.open(index)) {
            ledger.entries(entry -> {
                read.add(entry.origin());
                ledger.origins(entry.origin(), origin -> read.remove(origin));
            });
        }
        assertThat(read).as("in the ledger without a fate").isEmpty();
        for (Map.Entry<String, Integer> article : statements.entrySet()) {
            assertThat(article.getValue()).isEqualTo((int)
                    Files.readString(Path.of(article.getKey())).lines().count());
        }
    }

    /** All that leaves an index. */
    private static String exported(Path index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StatementIndex stored = StatementIndex.open(index);
                RowWriter rows = Format.JSONL.open(out, "deal")) {
            stored.rows(Filter.all(), rows::write);
            ArticlesJsonLines articles = new ArticlesJsonLines(out);
            stored.articles(articles::write);
            articles.close();
        }
        try (Ledger ledger = Ledger.open(index)) {
            ledger.entries(entry -> out.writeBytes((entry + "\n").getBytes(StandardCharsets.UTF_8)));
            out.writeBytes((ledger.fates() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
