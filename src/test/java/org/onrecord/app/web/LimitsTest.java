package org.onrecord.app.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody takes more of the server than is meant for one. */
@Timeout(60)
final class LimitsTest {
    private static final String[] PLAIN = {"Content-Type", "text/plain", "Authorization", "Bearer " + Site.TOKEN};

    @TempDir
    Path folder;

    @Test
    void oneTextIsAnalysedAtATime() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Site site = Site.of(folder, Narrow.STANDARD, article -> {
            begun.countDown();
            await(go);
            return Site.analysed(article);
        })) {
            CompletableFuture<HttpResponse<String>> first = inBackground(site, "One");
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            HttpResponse<String> second = site.post("/api/v1/extract", "Two", PLAIN);
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).contains("5");
            go.countDown();
            assertThat(first.get().statusCode()).isEqualTo(200);
            assertThat(site.post("/api/v1/extract", "Three", PLAIN).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void moreRequestsThanGoAtATimeAreRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Site site = Site.of(folder, Narrow.requests(1), article -> {
            begun.countDown();
            await(go);
            return Site.analysed(article);
        })) {
            CompletableFuture<HttpResponse<String>> first = inBackground(site, "One");
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            HttpResponse<String> second = site.get("/healthz");
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            go.countDown();
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSearchThatTakesTooLongIsEndedWithAdvice() throws Exception {
        try (Site site = Site.of(folder, Narrow.search(Duration.ofNanos(1)), Site::analysed)) {
            HttpResponse<String> answer = site.get("/api/v1/statements?q=deal&literal=true&mode=words");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("too-slow-search", "fewer words");
            assertThat(site.log).isEmpty();
        }
    }

    @Test
    void aFailureOfTheServerIsOneLineAndNoTrace() throws Exception {
        try (Site site = Site.of(folder, Narrow.STANDARD, article -> {
            throw new IllegalStateException("broken");
        })) {
            HttpResponse<String> answer = site.post("/api/v1/extract", "One", PLAIN);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("internal").doesNotContain("broken", "Exception");
            assertThat(site.log).singleElement().asString().contains("broken").doesNotContain("\n");
        }
    }

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        try (Site site = Site.of(folder, Narrow.patience(Duration.ofSeconds(1)), Site::analysed);
                Socket socket = socket(site)) {
            assertThat(drips(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: "))
                    .isTrue();
            assertThat(site.log).isEmpty();
        }
    }

    @Test
    void aBodyThatDripsIsTooSlow() throws Exception {
        try (Site site = Site.of(folder, Narrow.patience(Duration.ofSeconds(1)), Site::analysed);
                Socket socket = socket(site)) {
            drips(
                    socket,
                    site.head(
                            "POST /api/v1/extract HTTP/1.1",
                            "Authorization: Bearer " + Site.TOKEN,
                            "Content-Type: text/plain",
                            "Content-Length: 1000"));
            assertThat(read(socket)).startsWith("HTTP/1.1 408");
            assertThat(site.log).isEmpty();
        }
    }

    @Test
    void aBodyThatDoesNotComeIsTooSlow() throws Exception {
        try (Site site = Site.of(folder, Narrow.patience(Duration.ofSeconds(1)), Site::analysed)) {
            assertThat(site.raw(site.head(
                            "POST /api/v1/extract HTTP/1.1",
                            "Authorization: Bearer " + Site.TOKEN,
                            "Content-Type: text/plain",
                            "Content-Length: 1000")))
                    .startsWith("HTTP/1.1 408");
            assertThat(site.log).isEmpty();
        }
    }

    @Test
    void whoeverSaysNothingIsCutOff() throws Exception {
        try (Site site = Site.of(folder, Narrow.patience(Duration.ofSeconds(1)), Site::analysed);
                Socket socket = socket(site)) {
            assertThat(read(socket)).isEmpty();
        }
    }

    private static Socket socket(Site site) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends a character every tenth of a second behind a beginning; whether the server ended that within ten seconds. */
    private static boolean drips(Socket socket, String beginning) throws Exception {
        try {
            socket.getOutputStream().write(beginning.getBytes(US_ASCII));
            for (int i = 0; i < 100 && socket.getInputStream().available() == 0; i++) {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return false;
        } catch (SocketException ended) {
            return true;
        }
    }

    private static String read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder all = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.append((char) next);
            }
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        return all.toString();
    }

    private static CompletableFuture<HttpResponse<String>> inBackground(Site site, String text) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return site.post("/api/v1/extract", text, PLAIN);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
