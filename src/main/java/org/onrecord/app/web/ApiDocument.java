package org.onrecord.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The description of the API, as OpenAPI's JSON and as a page; read when it is first asked for. */
final class ApiDocument {
    private @Nullable JsonNode document;

    synchronized JsonNode read() throws IOException {
        JsonNode known = document;
        if (known == null) {
            try (InputStream in = resource("openapi.yaml")) {
                known = new ObjectMapper(new YAMLFactory()).readTree(in);
            }
            document = known;
        }
        return known;
    }

    Reply json(Call call) throws IOException {
        call.params().only(Set.of());
        return Reply.of(200, Reply.JSON, new ObjectMapper().writeValueAsBytes(read()));
    }

    Reply html(Call call) throws IOException {
        call.params().only(Set.of());
        return Reply.text(Reply.HTML, ApiPage.of(read()));
    }

    Reply css(Call call) throws IOException {
        call.params().only(Set.of());
        try (InputStream in = resource("docs.css")) {
            return Reply.of(200, "text/css; charset=utf-8", in.readAllBytes());
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = ApiDocument.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name);
        }
        return in;
    }
}
