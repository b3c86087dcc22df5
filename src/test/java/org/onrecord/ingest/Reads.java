package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected;
import org.onrecord.model.Published;

/** Reads bytes as the file that a test imagines. */
final class Reads {
    private static final DocumentReader DIRECT = within(Limits.DEFAULT);

    private Reads() {}

    /** What reads no tables. */
    static DocumentReader within(Limits limits) {
        return new DirectReader(new Setup(limits, null));
    }

    static List<Intake> all(String name, byte[] bytes) {
        return all(DIRECT, name, bytes);
    }

    static List<Intake> all(DocumentReader reader, String name, byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("onrecord");
            Path file = folder.resolve(name);
            try {
                Files.write(file, bytes);
                List<Intake> intakes = new ArrayList<>();
                reader.read(new Input(name, file), intakes::add);
                return intakes;
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Article> articles(String name, byte[] bytes) {
        return all(name, bytes).stream()
                .map(intake -> assertThat(intake).isInstanceOf(Intake.Read.class))
                .map(assertion -> ((Intake.Read) assertion.actual()).article())
                .toList();
    }

    static Article article(String name, byte[] bytes) {
        List<Article> articles = articles(name, bytes);
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    static Article article(String name, String content) {
        return article(name, utf8(content));
    }

    static Outcome refused(String name, byte[] bytes) {
        List<Intake> intakes = all(name, bytes);
        assertThat(intakes).hasSize(1);
        assertThat(intakes.get(0)).isInstanceOf(Intake.Refused.class);
        return ((Intake.Refused) intakes.get(0)).outcome();
    }

    static Rejected rejected(String name, byte[] bytes) {
        Outcome outcome = refused(name, bytes);
        assertThat(outcome).isInstanceOf(Rejected.class);
        return (Rejected) outcome;
    }

    /** {@code origin} for an article, {@code origin: CATEGORY} or {@code origin: media/type} for a fate. */
    static List<String> summary(List<Intake> intakes) {
        return intakes.stream().map(Reads::summary).toList();
    }

    static String summary(Intake intake) {
        return switch (intake) {
            case Intake.Read read -> read.article().origin();
            case Intake.Refused(Rejected fate) -> fate.origin() + ": " + fate.category();
            case Intake.Refused(Outcome.Unsupported fate) -> fate.origin() + ": " + fate.contentType();
            case Intake.Refused(Outcome.Empty fate) -> fate.origin() + ": " + fate.reason();
            case Intake.Refused refused -> throw new AssertionError("not a fate of ingest: " + refused);
        };
    }

    static String iso(@Nullable Published published) {
        return published == null ? "unknown" : published.iso();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }
}
