package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ingest.Task.Place;

/** Reading that begins in the middle of an input, as after a document that has brought its process down. */
final class PlaceTest {
    private static final byte[] TEXT = Reads.utf8("Bessent said that the talks had gone well.");
    private static final String MAIL = """
            Subject: Statement
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            See below.
            --b
            Content-Disposition: attachment; filename=1.txt

            Li said so.
            --b
            Content-Disposition: attachment; filename=2.txt

            Li said no.
            --b--

            """;

    private static final DirectReader READER = new DirectReader(new Setup(Limits.DEFAULT, null));

    @TempDir
    private Path folder;

    @Test
    void givesWhatWouldHaveComeBehindIt() throws Exception {
        for (Map.Entry<String, byte[]> container : containers().entrySet()) {
            Path file = Files.write(folder.resolve(container.getKey()), container.getValue());
            Input input = new Input("x", file);
            List<String> all = read(input, null);
            List<String> opened = opened(input);
            assertThat(opened).as(container.getKey()).hasSizeGreaterThan(2);
            for (String origin : opened) {
                List<String> inside =
                        all.stream().filter(its -> isInside(its, origin)).toList();
                int begin = all.indexOf(inside.get(0));
                assertThat(read(input, new Place(origin, true)))
                        .as("from " + origin + " in " + container.getKey())
                        .isEqualTo(all.subList(begin, all.size()));
                assertThat(read(input, new Place(origin, false)))
                        .as("behind " + origin + " in " + container.getKey())
                        .isEqualTo(all.subList(begin + inside.size(), all.size()));
            }
        }
    }

    @Test
    void whereTheInputHasChangedTheRestIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("x.zip"), zip(Map.of("a.txt", TEXT)));
        assertThat(read(new Input("x", file), new Place("x!/b.txt", false))).containsExactly("x: INTERNAL");
    }

    private Map<String, byte[]> containers() throws IOException {
        byte[] mbox = Reads.utf8("From a 14:05 2025\n" + MAIL + "From b 14:05 2025\n" + MAIL);
        byte[] inner = zip(new TreeMap<>(Map.of("a.txt", TEXT, "b.eml", Reads.utf8(MAIL), "c.txt", new byte[0])));
        Map<String, byte[]> members = new TreeMap<>(
                Map.of("1.txt", TEXT, "2.zip", inner, "3.rar", Reads.utf8("Rar!\u001A\u0007"), "4.txt", TEXT));
        byte[] tar = tar(members);
        byte[] warc = Reads.join(warc("a"), warc("b"), warc("c"));
        Map<String, byte[]> containers = new TreeMap<>();
        containers.put("x.mbox", mbox);
        containers.put("x.zip", zip(members));
        containers.put("x.tar", tar);
        containers.put("x.tar.gz", Reads.gzip(tar));
        containers.put("x.7z", sevenZip(members));
        containers.put("x.warc", warc);
        containers.put("x.warc.gz", Reads.join(Reads.gzip(warc("a")), Reads.gzip(warc("b")), Reads.gzip(warc("c"))));
        return containers;
    }

    private static List<String> read(Input input, @Nullable Place place) {
        List<Intake> intakes = new ArrayList<>();
        READER.read(new Task(input, place), intakes::add);
        return Reads.summary(intakes);
    }

    /** The documents inside an input, in order. */
    private static List<String> opened(Input input) {
        List<String> origins = new ArrayList<>();
        READER.read(new Task(input, null), new Receiver() {
            @Override
            public void take(Intake intake) {}

            @Override
            public void begin(String origin) {
                origins.add(origin);
            }
        });
        return origins;
    }

    private static boolean isInside(String fate, String origin) {
        return fate.equals(origin) || fate.startsWith(origin + "!/") || fate.startsWith(origin + ": ");
    }

    private static byte[] warc(String name) throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Li said " + name + ".</p>";
        return Reads.utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://n.example/" + name
                + "\r\nWARC-Date: 2025-10-26T06:00:00Z\r\nWARC-Record-ID: <urn:uuid:7d6bd4b4-7d2c-4d57-a0a5-3c1f3f6f6b3e>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n");
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] sevenZip(Map<String, byte[]> members) throws IOException {
        Path file = folder.resolve("new.7z");
        try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(member.getKey());
                archive.putArchiveEntry(entry);
                archive.write(member.getValue());
                archive.closeArchiveEntry();
            }
        }
        return Files.readAllBytes(file);
    }
}
