package org.onrecord.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A path of this server with parameters, which keep their order. */
record Address(String path, List<Parameter> parameters) {
    Address {
        parameters = List.copyOf(parameters);
    }

    /** One parameter, decoded. */
    record Parameter(String name, String value) {}

    static Address of(String path) {
        return new Address(path, List.of());
    }

    /** What stands behind the path of a request, less what is empty. */
    static Address of(String path, Params params) {
        List<Parameter> all = new ArrayList<>();
        for (String name : params.names()) {
            for (String value : params.all(name)) {
                if (!value.isEmpty()) {
                    all.add(new Parameter(name, value));
                }
            }
        }
        return new Address(path, all);
    }

    /** The same with one parameter more; null adds none. */
    Address with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Address(path, more);
    }

    /** The same without any parameter of a name. */
    Address without(String name) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /** The same without one value of a parameter. */
    Address without(String name, String value) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.equals(new Parameter(name, value)))
                        .toList());
    }

    /** The same parameters elsewhere. */
    Address at(String other) {
        return new Address(other, parameters);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.stream()
                                .map(parameter -> encoded(parameter.name()) + '=' + encoded(parameter.value()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
