package org.onrecord.app.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;

/** Whoever does not read what was asked for holds nothing up for long. */
@Timeout(90)
final class SlowReadersTest {
    /** More than the buffers of both ends of a connection hold. */
    private static final int ARTICLES = 25;

    private static final int LINES = 10;
    private static final int WORDS = 4_000;

    private static final int LITTLE = 4 * 1024;
    private static final int MUCH = 1024 * 1024;
    private static final String NOTHING = "/api/v1/export?format=csv&q=nothing&literal=true";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final Limits IMPATIENT = Narrow.patience(Duration.ofSeconds(1));

    @TempDir
    Path folder;

    @Test
    void anExportThatIsNotReadIsCutOffAndItsPlaceFree() throws Exception {
        try (Site site = large(IMPATIENT);
                Socket one = begun(site, LITTLE);
                Socket other = begun(site, LITTLE)) {
            assertThat(site.get(NOTHING).statusCode()).isEqualTo(429);
            awaitNothingInWork(site);
            assertThat(site.get(NOTHING).statusCode()).isEqualTo(200);
            assertThat(isWhole(one)).isFalse();
            assertThat(isWhole(other)).isFalse();
            assertThat(site.log).isEmpty();
        }
    }

    @Test
    void anExportThatIsReadInDropsIsCutOff() throws Exception {
        try (Site site = large(Narrow.write(Duration.ofSeconds(1)));
                Socket socket = begun(site, LITTLE)) {
            AtomicBoolean drips = new AtomicBoolean(true);
            Thread reader = Thread.ofVirtual().start(() -> readInDrops(socket, drips));
            awaitNothingInWork(site);
            drips.set(false);
            reader.join();
            assertThat(isWhole(socket)).isFalse();
            assertThat(site.log).isEmpty();
        }
    }

    @Test
    void aServerThatStopsDoesNotWaitForWhoeverDoesNotRead() throws Exception {
        Site site = large(Limits.standard(2));
        try (Socket socket = begun(site, LITTLE)) {
            long begin = System.nanoTime();
            site.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
            assertThat(isWhole(socket)).isFalse();
        }
    }

    @Test
    void aServerThatStopsFinishesWhatIsRead() throws Exception {
        Site site = large(Limits.standard(2));
        try (Socket socket = begun(site, MUCH)) {
            CompletableFuture<Boolean> whole = CompletableFuture.supplyAsync(() -> isWhole(socket));
            site.close();
            assertThat(whole.get()).isTrue();
            assertThat(site.log).isEmpty();
        }
    }

    private Site large(Limits limits) throws IOException {
        Site site = Site.of(folder, limits, Site::analysed);
        site.write(
                IntStream.range(0, ARTICLES).mapToObj(SlowReadersTest::article).toArray(Article[]::new));
        return site;
    }

    private static Article article(int number) {
        String[] lines = IntStream.range(0, LINES)
                .mapToObj(line -> "n" + number + " l" + line + " deal".repeat(WORDS))
                .toArray(String[]::new);
        return Site.article("large-" + number, "2025-10-27", lines);
    }

    /**
     * A connection on which an export has begun.
     *
     * @param buffer bytes that its end takes before they are read
     */
    private static Socket begun(Site site, int buffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(buffer);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()));
        // On a connection that stays open the end of an answer can be told from the end of the connection.
        String head = "GET /api/v1/export?format=jsonl&speakers=all HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    /** Fails where something still is after half a minute. */
    private static void awaitNothingInWork(Site site) throws Exception {
        String onlyThis = "\nonrecord_http_requests_in_work 1.0\n";
        for (int i = 0; i < 300 && !site.get("/metrics").body().contains(onlyThis); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(site.get("/metrics").body()).contains(onlyThis);
    }

    /** Whether the last chunk comes. */
    private static boolean isWhole(Socket socket) {
        StringBuilder end = new StringBuilder();
        byte[] some = new byte[64 * 1024];
        try {
            InputStream in = socket.getInputStream();
            int count = in.read(some);
            while (count >= 0) {
                end.append(new String(some, 0, count, US_ASCII));
                end.delete(0, Math.max(0, end.length() - LAST_CHUNK.length()));
                count = LAST_CHUNK.contentEquals(end) ? -1 : in.read(some);
            }
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        return end.toString().equals(LAST_CHUNK);
    }

    private static void readInDrops(Socket socket, AtomicBoolean go) {
        byte[] some = new byte[2 * 1024];
        try {
            while (go.get() && socket.getInputStream().read(some) >= 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
