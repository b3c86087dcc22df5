package org.onrecord.app.web;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses before anything of this package sees it. */
final class Refusals implements Request.Handler {
    private final Consumer<String> log;

    /** @param log takes a line for each failure of the server */
    Refusals(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        if (cause instanceof HttpException http) {
            status = http.getCode();
        }
        if (status >= 500 && status != 501 && status != 503 && status != 505) {
            log.accept("before any route: " + cause);
        }
        Problem problem = Problem.ofStatus(status == 501 || status == 505 ? 400 : status);
        response.setStatus(problem.status());
        Headers.add(response.getHeaders());
        byte[] body = problem.json();
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.PROBLEM);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
