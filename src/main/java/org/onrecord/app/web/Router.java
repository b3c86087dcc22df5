package org.onrecord.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the route of a request. */
final class Router {
    private final List<Route> routes;

    /** @param routes of two that fit a path, the first counts */
    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    List<Route> routes() {
        return routes;
    }

    /** A route with the open parts of the path. */
    record Found(Route route, Map<String, String> variables) {}

    /** @throws Problem if there is nothing at the path, or nothing for the method */
    Found find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        boolean there = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.variables(path);
            if (variables.isPresent() && route.method().equals(asked)) {
                return new Found(route, variables.get());
            }
            there |= variables.isPresent();
        }
        if (!there) {
            throw Problem.notFound("There is nothing at this path; /api/v1/docs lists what there is.");
        }
        String allowed = routes.stream()
                .filter(route -> route.variables(path).isPresent())
                .flatMap(route -> route.method().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(route.method()))
                .distinct()
                .collect(Collectors.joining(", "));
        throw new Problem(
                405,
                "method-not-allowed",
                "The method does not fit the path",
                "Here goes " + allowed + ".",
                Map.of("Allow", allowed));
    }
}
