package org.onrecord.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Finds out what a document is. Safe for threads. */
final class MediaTypes {
    private static final String PLAIN = "text/plain";
    private static final String MAIL = "message/rfc822";
    private static final String BINARY = "application/octet-stream";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final Set<String> TEXTS = Set.of(PLAIN, "text/html", "text/markdown", MAIL);
    private static final int HEAD = 8192;
    private static final Set<String> WRITTEN_HEADERS = Set.of("from", "to", "date", "subject");
    private static final Set<String> TRANSPORT_HEADERS =
            Set.of("message-id", "mime-version", "received", "return-path", "delivered-to");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final Detector detector = new DefaultDetector(types);

    /**
     * The content decides. The name is asked only what plain text or plain XML is about, so that neither a program named
     * {@code .html} nor a text named {@code .pdf} is taken for what it is called.
     *
     * @return a media type without parameters
     */
    String detect(String name, byte[] bytes) {
        String news = NewsTypes.of(bytes);
        if (news != null) {
            return news;
        }
        String byContent = detect(bytes, new Metadata());
        if (byContent.equals("application/gzip") && WarcFormat.isPacked(bytes)) {
            return WarcFormat.PACKED;
        }
        if (byContent.equals(MAIL) && !isMail(name, bytes)) {
            return PLAIN;
        }
        if (byContent.equals(PLAIN) || byContent.equals("application/xml")) {
            String withName = detect(bytes, named(name));
            if (withName.equals(PLAIN) && isJsonLines(name)) {
                return JSON_LINES;
            }
            // Rich text is a kind of plain text to Tika, but would have shown itself by its first characters.
            return withName.equals("application/rtf") ? byContent : withName;
        }
        if (byContent.equals("application/x-tika-ooxml") && byName(name).startsWith("application/vnd.openxmlformats")) {
            // An office document so damaged that its content no longer tells which kind it is.
            return byName(name);
        }
        if (byContent.equals(BINARY) && TEXTS.contains(byName(name)) && !hasControls(bytes)) {
            // Text in a multi-byte character set of before Unicode, which looks like a binary file to Tika.
            return byName(name);
        }
        return isUnread(byContent) && byName(name).equals(PLAIN) ? PLAIN : byContent;
    }

    /** Data, not an article; Tika knows only plain JSON by its name. */
    private static boolean isJsonLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    /** Tika takes some texts for programs by their first characters, such as a percent sign. */
    private boolean isUnread(String type) {
        MediaType parsed = MediaType.parse(type);
        return parsed.getType().equals("text")
                && !Set.of("html", "rtf").contains(parsed.getSubtype())
                && types.getMediaTypeRegistry().isInstanceOf(parsed, MediaType.TEXT_PLAIN);
    }

    private String byName(String name) {
        try {
            return types.detect(null, named(name)).getBaseType().toString();
        } catch (IOException neverWithoutStream) {
            throw new IllegalStateException(neverWithoutStream);
        }
    }

    private String detect(byte[] bytes, Metadata metadata) {
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            return detector.detect(in, metadata).getBaseType().toString();
        } catch (IOException | RuntimeException | LinkageError undecided) {
            // A container that breaks while it is looked into: let the reader of its outer format say so.
            return outerType(bytes);
        }
    }

    private String outerType(byte[] bytes) {
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException neverFromMemory) {
            throw new IllegalStateException(neverFromMemory);
        }
    }

    private static Metadata named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }

    /** Whether a byte among the first is a control character that texts do not use; in programs and pictures many are. */
    private static boolean hasControls(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            int unit = bytes[i] & 0xFF;
            boolean used = unit >= ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f' || unit == 0x1B;
            if (!used) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two of the lines before the first blank one are headers of a mail. Memos have such lines too: in a file
     * named as plain text one of them has to be a header that only mail programs write.
     */
    private boolean isMail(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Set<String> headers = head.lines()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.indexOf(':') > 0)
                .map(line -> line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT))
                .filter(header -> WRITTEN_HEADERS.contains(header) || TRANSPORT_HEADERS.contains(header))
                .collect(Collectors.toSet());
        boolean transported = headers.stream().anyMatch(TRANSPORT_HEADERS::contains);
        return headers.size() >= 2 && (transported || !byName(name).equals(PLAIN));
    }
}
