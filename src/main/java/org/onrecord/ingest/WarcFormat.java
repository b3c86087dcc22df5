package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * Web archives: a document for each page or text that a server delivered, read record by record. Requests, pictures, errors
 * and redirections are passed over: they are no articles. When a page was archived says nothing about when it was published.
 */
final class WarcFormat implements Format {
    static final String PLAIN = "application/warc";
    static final String PACKED = "application/warc+gz";

    private static final int NOT_COMPRESSED = -1;

    /** What is read, and the file name by which detection knows what it is meant to be. */
    private static final Map<MediaType, String> NAMES =
            Map.of(MediaType.HTML, "page.html", MediaType.XHTML, "page.html", MediaType.PLAIN_TEXT, "page.txt");

    /** Whether a file compressed by gzip, of which this is the beginning or all, is a web archive. */
    static boolean isPacked(byte[] gzip) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return Arrays.equals(in.readNBytes(WarcHeader.MAGIC.length), WarcHeader.MAGIC);
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        try (SeekableInput in = new SeekableInput(source.channel())) {
            Archive archive = new Archive(source, reading);
            if (source.contentType().equals(PACKED)) {
                archive.packed(in);
            } else {
                archive.records(in);
            }
            archive.end();
        } catch (Metered.TooMuch bomb) {
            throw Refusal.tooLarge("unpacks to far more than its size: the rest was not read");
        } catch (IOException broken) {
            throw Refusal.corrupt("the archive is broken", broken);
        }
    }

    /** One archive on its way to its pages. */
    private static final class Archive {
        private final Source source;
        private final Reading reading;
        private final Labels labels = new Labels();
        private boolean isEmpty = true;

        /** A damaged record has had no fate yet: behind the last one there may be no record at all. */
        private boolean hasLost;

        /** The last record is damaged. */
        private boolean isCut;

        Archive(Source source, Reading reading) {
            this.source = source;
            this.reading = reading;
        }

        void packed(SeekableInput in) throws IOException, Refusal {
            long most = reading.limits().unpackedBytes(source.size());
            GzipMembers members = new GzipMembers(in, WarcHeader.MAGIC, most);
            if (members.isInPieces(WarcRecords.END)) {
                records(new Metered(new GZIPInputStream(in), most));
                return;
            }
            for (InputStream member = members.next(); member != null; member = members.next()) {
                hasLost |= members.hasSkipped();
                records(member);
            }
            hasLost |= members.hasSkipped();
        }

        void records(InputStream in) throws IOException, Refusal {
            WarcRecords records = new WarcRecords(in, reading.limits().fileBytes());
            for (WarcRecords.Found found = records.next(); found != null; found = records.next()) {
                lost();
                String page = found.page();
                byte[] bytes = found.bytes();
                isCut = bytes == null && !found.isTooLarge();
                if (page == null) {
                    hasLost = true;
                } else if (bytes == null) {
                    refuse(labels.next(page), found.isTooLarge() ? tooLarge() : damaged());
                } else {
                    page(page, bytes);
                }
            }
        }

        /** Gives a fate to the damaged record of which nothing is known. */
        private void lost() throws Refusal {
            if (hasLost) {
                hasLost = false;
                refuse(labels.next(null), damaged());
            }
        }

        private void refuse(String label, Refusal refusal) throws Refusal {
            isEmpty = false;
            reading.enter();
            reading.refuse(source.origin() + "!/" + label, refusal);
        }

        private static Refusal damaged() {
            return new Refusal(Category.CORRUPT, "the archive is damaged here");
        }

        private Refusal tooLarge() {
            return Refusal.tooLarge(
                    "the page holds more than " + reading.limits().fileBytes() + " bytes");
        }

        private void page(String address, byte[] record) throws Refusal {
            try (WarcReader one = new WarcReader(new ByteArrayInputStream(record))) {
                Optional<WarcRecord> read = one.next();
                if (read.isPresent() && read.get() instanceof WarcResponse response) {
                    page(address, response.http());
                }
            } catch (IOException broken) {
                refuse(labels.next(address), Refusal.corrupt("the record is none of a page", broken));
            }
        }

        private void page(String address, HttpResponse http) throws IOException, Refusal {
            String name = NAMES.get(http.contentType().base());
            if (name == null || http.status() / 100 != 2) {
                return;
            }
            isEmpty = false;
            boolean encoded = http.headers().first("Content-Encoding").isPresent();
            long packed = encoded ? http.body().size() : NOT_COMPRESSED;
            @Nullable String charset = http.contentType().parameters().get("charset");
            Part part = new Part(labels.next(address), name, null, new Served(address, charset));
            reading.member(source, part, () -> http.bodyDecoded().stream(), packed);
        }

        void end() throws Refusal {
            if (hasLost || isCut) {
                throw new Refusal(Category.CORRUPT, "the archive is damaged or cut short at its end");
            }
            if (isEmpty) {
                throw new Refusal(Category.UNREADABLE, "the archive holds no pages");
            }
        }
    }
}
