package org.onrecord.app.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.model.Ids;

/** The files that pages load: style, scripts and the library that draws charts. All are part of the program. */
final class Assets {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String CHARTS = "chart.js";
    private static final String JAR = "META-INF/maven/org.webjars.npm/chart.js/pom.properties";

    private static final Map<String, String> TYPES = Map.of(
            "site.css",
            "text/css; charset=utf-8",
            "site.js",
            SCRIPT,
            "positions.js",
            SCRIPT,
            "icon.svg",
            "image/svg+xml",
            CHARTS,
            SCRIPT);

    private final Map<String, Reply> loaded = new ConcurrentHashMap<>();

    Reply file(Call call) throws IOException {
        call.params().only(Set.of());
        String name = call.variable("name");
        String type = TYPES.get(name);
        if (type == null) {
            throw Problem.notFound("There is no file of this name.");
        }
        Reply reply = loaded(name, type);
        String tag = reply.headers().getOrDefault("ETag", "");
        return call.knows(tag) ? Reply.unchanged().with("ETag", tag) : reply;
    }

    private Reply loaded(String name, String type) throws IOException {
        Reply known = loaded.get(name);
        if (known == null) {
            byte[] content = bytes(name.equals(CHARTS) ? charts() : "org/onrecord/app/web/" + name);
            String tag = "W/\"" + Ids.sha256(content, content.length).substring(0, 24) + '"';
            known = Reply.of(200, type, content).with("ETag", tag);
            loaded.put(name, known);
        }
        return known;
    }

    private static String charts() throws IOException {
        Properties jar = new Properties();
        try (InputStream in = open(JAR)) {
            jar.load(in);
        }
        return "META-INF/resources/webjars/chart.js/" + jar.getProperty("version") + "/dist/chart.umd.min.js";
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource);
        }
        return in;
    }
}
