package org.onrecord.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Finds out what a document is. Safe for threads. */
final class MediaTypes {
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";
    private static final String MAIL = "message/rfc822";
    private static final String BINARY = "application/octet-stream";
    private static final Set<String> TEXTS = Set.of(PLAIN, "text/html", "text/markdown", MAIL);
    /** So many first bytes decide whether a document is a table. */
    static final int HEAD = 8192;

    /** So many first bytes tell a page. */
    private static final int PAGE_HEAD = 1024;

    private static final int BYTES_PER_CONTROL = 100;
    private static final Set<String> WRITTEN_HEADERS = Set.of("from", "to", "date", "subject");
    private static final Set<String> TRANSPORT_HEADERS =
            Set.of("message-id", "mime-version", "received", "return-path", "delivered-to");
    private static final Map<String, String> TABLES = Map.of(
            "jsonl", TableFormat.JSON_LINES,
            "ndjson", TableFormat.JSON_LINES,
            "csv", TableFormat.CSV,
            "tsv", TableFormat.TSV);
    /** What begins so is a page and nothing else, unless it says that it is XHTML. */
    private static final Pattern PAGE =
            Pattern.compile("(?:ï»¿)?\\s*<(?:!doctype html\\s*>|html[\\s>])", Pattern.CASE_INSENSITIVE);

    private static final Pattern JSON_OBJECT = Pattern.compile("\\uFEFF?\\s*\\{[ \\t]*\"");

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
        String table = table(name, bytes);
        if (table != null) {
            return table;
        }
        if (isPlainlyHtml(bytes)) {
            return HTML;
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
            // Rich text is a kind of plain text to Tika, but would have shown itself by its first characters.
            return withName.equals("application/rtf") ? byContent : withName;
        }
        if (byContent.equals("application/x-tika-ooxml") && byName(name).startsWith("application/vnd.openxmlformats")) {
            // An office document so damaged that its content no longer tells which kind it is.
            return byName(name);
        }
        if (byContent.equals(BINARY) && TEXTS.contains(byName(name)) && controls(bytes) == 0) {
            // Text in a multi-byte character set of before Unicode, which looks like a binary file to Tika.
            return byName(name);
        }
        return isUnread(byContent) && byName(name).equals(PLAIN) ? PLAIN : byContent;
    }

    /**
     * The type of a table, which only its name tells from other text, unless its content is no text or begins with markup;
     * null for anything else. Without a name, text is taken for JSON Lines where a JSON object begins it that
     * does not show itself as a feed.
     *
     * @param head the document's first bytes, or all of it
     */
    @Nullable
    String table(String name, byte[] head) {
        if (!isTableName(name)) {
            return null;
        }
        byte[] first = Arrays.copyOf(head, Math.min(head.length, HEAD));
        String type = TABLES.getOrDefault(extension(name), TableFormat.JSON_LINES);
        if (first.length == 0 || !isText(first)) {
            return null;
        }
        String text = new String(first, Charsets.ofBeginning(first));
        boolean suits = name.isEmpty()
                ? JSON_OBJECT.matcher(text).lookingAt() && NewsTypes.of(first) == null
                : !text.stripLeading().startsWith("<");
        return suits ? type : null;
    }

    /** Whether a document of this name can be a table, whatever is in it. */
    static boolean isTableName(String name) {
        return name.isEmpty() || TABLES.containsKey(extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it has hardly a control character, as a table may in one of its cells, or is text in 16 or 32 bits. */
    private boolean isText(byte[] bytes) {
        return controls(bytes) * BYTES_PER_CONTROL <= bytes.length
                || detect(bytes, new Metadata()).equals(PLAIN);
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

    /** What a file is by its content alone, with a look into containers: a media type without parameters. */
    String detectFile(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return detector.detect(in, new Metadata()).getBaseType().toString();
        } catch (RuntimeException | LinkageError undecided) {
            return BINARY;
        }
    }

    private String detect(byte[] bytes, Metadata metadata) {
        try (TikaInputStream in = TikaInputStream.get(Charsets.inEightBits(bytes))) {
            return detector.detect(in, metadata).getBaseType().toString();
        } catch (IOException | RuntimeException | LinkageError undecided) {
            // A container that breaks while it is looked into: let the reader of its outer format say so.
            return outerType(bytes);
        }
    }

    /** What the first bytes alone say, without a look into containers: a media type without parameters. */
    String outerType(byte[] bytes) {
        if (isPlainlyHtml(bytes)) {
            return HTML;
        }
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException neverFromMemory) {
            throw new IllegalStateException(neverFromMemory);
        }
    }

    /** Most files are pages, and all the types that there are need not be looked through for them. */
    private static boolean isPlainlyHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PAGE_HEAD), StandardCharsets.ISO_8859_1);
        return PAGE.matcher(head).lookingAt() && !head.contains("xmlns") && controls(bytes) == 0;
    }

    private static Metadata named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }

    /** How many bytes of the first are control characters that texts do not use; in programs and pictures many are. */
    private static int controls(byte[] bytes) {
        int controls = 0;
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            int unit = bytes[i] & 0xFF;
            boolean used = unit >= ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f' || unit == 0x1B;
            controls += used ? 0 : 1;
        }
        return controls;
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
