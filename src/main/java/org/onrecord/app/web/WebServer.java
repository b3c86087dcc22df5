package org.onrecord.app.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.Pages;

/** The HTTP server, from its start to {@link #close}. */
public final class WebServer implements Closeable {
    static final String API = "/api/v1";
    static final String HEALTH = "/healthz";

    /** How long what is being answered may take when the server stops. */
    private static final long STOP_MILLIS = 5_000;

    /** Accepting, selecting, and refusing what is too much. */
    private static final int OTHER_THREADS = 16;

    private static final int HEAD_BYTES = 8 * 1024;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Where the server listens.
     *
     * @param port 0 for any that is free
     * @param token what requests have to show; needed where others than this machine reach the address
     */
    public record Address(
            InetAddress host, int port, @Nullable String token) {
        public Address {
            if (!host.isLoopbackAddress() && token == null) {
                throw new IllegalArgumentException("an address that others reach needs a token: " + host);
            }
        }
    }

    /**
     * Starts to listen.
     *
     * @param log takes a line for each failure of the server; none is the fault of a request
     * @throws PortTakenException if something else listens there
     */
    public static WebServer start(Address address, Services services, Consumer<String> log) throws IOException {
        return start(address, services, Limits.standard(Runtime.getRuntime().availableProcessors()), log);
    }

    static WebServer start(Address address, Services services, Limits limits, Consumer<String> log) throws IOException {
        // Under load Java's virtual threads let some requests wait for seconds while later ones are answered.
        QueuedThreadPool threads = new QueuedThreadPool(limits.requests() + OTHER_THREADS, 4);
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = connector(server, address, limits);
        Gates gates = new Gates(limits);
        Metrics metrics = new Metrics(gates::inWork, services.index()::states);
        SlowClients slow = new SlowClients(connector, limits);
        Pages pages = new Pages();
        Router router = new Router(routes(services, limits, metrics, pages));
        Access access = new Access(address.host().isLoopbackAddress(), address.token());
        server.setHandler(new GracefulHandler(new Front(router, access, gates, limits, metrics, slow, pages, log)));
        server.setErrorHandler(new Refusals(log));
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setStopTimeout(STOP_MILLIS);
        try {
            server.start();
        } catch (Exception e) { // Jetty declares nothing narrower.
            stop(server);
            throw failure(e, address);
        }
        slow.start(server.getScheduler());
        return new WebServer(server, connector);
    }

    private static IOException failure(Exception e, Address address) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new PortTakenException(address.port(), cause);
            }
        }
        return e instanceof IOException io ? io : new IOException("the server does not start: " + e, e);
    }

    private static ServerConnector connector(Server server, Address address, Limits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(HEAD_BYTES);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.RFC3986);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(address.host().getHostAddress());
        connector.setPort(address.port());
        connector.setIdleTimeout(limits.silence().toMillis());
        connector.setReuseAddress(true);
        server.addConnector(connector);
        return connector;
    }

    /** What there is. */
    static List<Route> routes(Services services, Limits limits, Metrics metrics, Pages pages) {
        Commits commits = new Commits(services);
        Statements statements = new Statements(services, commits, limits.search());
        Articles articles = new Articles(services, commits);
        Correcting correcting = new Correcting(services, commits);
        ApiDocument document = new ApiDocument();
        PositionTables positions = new PositionTables(services.positions());
        List<Route> routes = new ArrayList<>(pages(services, limits, commits, statements, positions, pages));
        routes.add(Route.get(API + "/statements", Route.Work.SEARCH, statements::page));
        routes.add(Route.get(API + "/statements/{id}", Route.Work.SEARCH, statements::one));
        routes.add(Route.get(API + "/statements/{id}/similar", Route.Work.SEARCH, statements::similar));
        routes.add(Route.get(API + "/articles", Route.Work.SEARCH, articles::page));
        routes.add(Route.get(API + "/articles/{id}", Route.Work.SEARCH, articles::one));
        routes.add(Route.get(API + "/facets", Route.Work.SEARCH, statements::facets));
        routes.add(
                Route.get(API + "/positions", Route.Work.SEARCH, new PositionsPage(services, commits, positions)::all));
        routes.add(Route.get(API + "/status", Route.Work.SEARCH, new Status(commits)::now));
        routes.add(Route.get(API + "/export", Route.Work.EXPORT, new Export(services)::all));
        routes.add(Route.post(API + "/extract", Route.Work.MODELS, new Extract(services, limits)::statements));
        routes.add(Route.get(API + "/corrections", Route.Work.SEARCH, correcting::page));
        routes.add(Route.post(API + "/corrections", Route.Work.SEARCH, correcting::json));
        routes.add(Route.post("/articles/{id}/corrections", Route.Work.SEARCH, correcting::form));
        routes.add(Route.get(API + "/openapi.json", Route.Work.LIGHT, document::json));
        routes.add(Route.get(API + "/docs", Route.Work.LIGHT, document::html));
        routes.add(Route.get(API + "/docs.css", Route.Work.LIGHT, document::css));
        routes.add(Route.get("/metrics", Route.Work.LIGHT, call -> metrics.reply()));
        routes.add(Route.get(HEALTH, Route.Work.LIGHT, call -> Reply.text("text/plain", "ok\n")));
        return routes;
    }

    /** What there is for people. */
    private static List<Route> pages(
            Services services,
            Limits limits,
            Commits commits,
            Statements statements,
            PositionTables positions,
            Pages pages) {
        StatementPages statement = new StatementPages(services, statements, commits, pages);
        return List.of(
                Route.get("/", Route.Work.SEARCH, new SearchPage(services, commits, limits.search(), pages)::found),
                Route.get("/statements/{id}", Route.Work.SEARCH, statement::cited),
                Route.get("/statements/{id}/similar", Route.Work.SEARCH, statement::similar),
                Route.get("/articles/{id}", Route.Work.SEARCH, new Reading(services, commits, pages)::article),
                Route.get(
                        TimelinesPage.HERE,
                        Route.Work.SEARCH,
                        new TimelinesPage(services, commits, positions, pages)::shown),
                Route.get(
                        "/overview",
                        Route.Work.SEARCH,
                        new OverviewPage(services, commits, limits.search(), pages)::shown),
                Route.get("/static/{name}", Route.Work.LIGHT, new Assets()::file));
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Answers what it has begun to, for some seconds at most, and stops. */
    @Override
    public void close() throws IOException {
        stop(server);
    }

    private static void stop(Server server) throws IOException {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares nothing narrower.
            throw new IOException("the server does not stop: " + e, e);
        }
    }
}
