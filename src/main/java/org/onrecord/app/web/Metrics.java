package org.onrecord.app.web;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntSupplier;

/** Counts what the server does, and tells it in Prometheus' text format. */
final class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("onrecord_http_requests_total")
            .help("Requests answered, by route and status.")
            .labelNames("method", "route", "status")
            .register(registry);
    private final Histogram seconds = Histogram.builder()
            .name("onrecord_http_request_duration_seconds")
            .help("From the head of a request to its answer, by route.")
            .unit(Unit.SECONDS)
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
            .register(registry);
    private final Counter failures = Counter.builder()
            .name("onrecord_http_failures_total")
            .help("Requests that the server failed to answer by a fault of its own.")
            .register(registry);

    /**
     * Nothing is counted yet.
     *
     * @param inWork how many requests are in work
     * @param commits how many commits of the index are open
     */
    Metrics(IntSupplier inWork, IntSupplier commits) {
        gauge("onrecord_http_requests_in_work", "Requests in work, waiting ones among them.", inWork::getAsInt);
        gauge("onrecord_index_open_commits", "Commits of the index that are open.", commits::getAsInt);
        gauge("onrecord_heap_used_bytes", "Java heap in use, garbage included.", () -> {
            Runtime java = Runtime.getRuntime();
            return (double) java.totalMemory() - java.freeMemory();
        });
    }

    /** A figure that is asked for when it is told. */
    private interface Figure {
        double now();
    }

    private void gauge(String name, String help, Figure figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(figure.now()))
                .register(registry);
    }

    /** @param route template of the route; {@code none} where the path has none */
    void answered(String method, String route, int status, long nanos) {
        requests.labelValues(method, route, Integer.toString(status)).inc();
        seconds.labelValues(route).observe(nanos / 1e9);
    }

    void failed() {
        failures.inc();
    }

    Reply reply() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        writer.write(out, registry.scrape(), EscapingScheme.DEFAULT);
        return Reply.of(200, writer.getContentType(), out.toByteArray());
    }
}
