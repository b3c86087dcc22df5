package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * Web archives: a document for each page or text that a server delivered. Requests, pictures, errors and redirections
 * are passed over: they are no articles. When a page was archived says nothing about when it was published.
 */
final class WarcFormat implements Format {
    static final String PLAIN = "application/warc";
    static final String PACKED = "application/warc+gz";

    private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int NOT_COMPRESSED = -1;

    /** What is read, and the file name by which detection knows what it is meant to be. */
    private static final Map<MediaType, String> NAMES =
            Map.of(MediaType.HTML, "page.html", MediaType.XHTML, "page.html", MediaType.PLAIN_TEXT, "page.txt");

    /** Whether a file compressed by gzip is a web archive. */
    static boolean isPacked(byte[] gzip) {
        try (InputStream in = unpacked(gzip)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        try (InputStream in = content(source, reading.limits());
                WarcReader records = new WarcReader(in)) {
            records(source, reading, records);
        } catch (Metered.TooMuch bomb) {
            throw Refusal.tooLarge("unpacks to far more than its size: the rest was not read");
        } catch (IOException broken) {
            throw Refusal.corrupt("the archive is broken", broken);
        }
    }

    private static InputStream content(Source source, Limits limits) throws IOException {
        byte[] bytes = source.bytes();
        return source.contentType().equals(PACKED)
                ? new Metered(unpacked(bytes), limits.unpackedBytes(bytes.length))
                : new ByteArrayInputStream(bytes);
    }

    /** Such archives are files compressed one by one and joined; of a damaged one, this stream gives all before the damage. */
    private static InputStream unpacked(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip));
    }

    private static void records(Source source, Reading reading, WarcReader records) throws IOException, Refusal {
        Labels labels = new Labels();
        boolean empty = true;
        for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
            if (next.get() instanceof WarcResponse response && isWeb(response)) {
                HttpResponse http = response.http();
                String name = NAMES.get(http.contentType().base());
                if (name != null && http.status() / 100 == 2) {
                    empty = false;
                    page(source, reading, http, part(response, http, labels, name));
                }
            }
        }
        if (empty) {
            throw new Refusal(Category.UNREADABLE, "the archive holds no pages");
        }
    }

    /** Archives hold the answers of name servers too. */
    private static boolean isWeb(WarcResponse response) {
        return Urls.web(response.target()) != null
                && response.contentType().base().equals(MediaType.HTTP);
    }

    private static Part part(WarcResponse response, HttpResponse http, Labels labels, String name) {
        String address = Urls.web(response.target());
        @Nullable String charset = http.contentType().parameters().get("charset");
        return new Part(labels.next(address), name, null, new Served(address, charset));
    }

    private static void page(Source source, Reading reading, HttpResponse http, Part part) throws IOException, Refusal {
        boolean encoded = http.headers().first("Content-Encoding").isPresent();
        long packed = encoded ? http.body().size() : NOT_COMPRESSED;
        reading.member(source, part, () -> http.bodyDecoded().stream(), packed);
    }
}
