package org.onrecord.ingest;

import static org.onrecord.ingest.Build.compressed;
import static org.onrecord.ingest.Build.cut;
import static org.onrecord.ingest.Build.find;
import static org.onrecord.ingest.Build.gzip;
import static org.onrecord.ingest.Build.join;
import static org.onrecord.ingest.Build.tar;
import static org.onrecord.ingest.Build.warc;
import static org.onrecord.ingest.Build.warcHead;
import static org.onrecord.ingest.Build.with;
import static org.onrecord.ingest.Build.zip;
import static org.onrecord.ingest.Sample.bad;
import static org.onrecord.ingest.Sample.good;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Archives, compressed files and mailboxes that do harm, some of them around a good article. */
final class HostileArchives {
    private static final String SAID = "Bessent said in an archive that the talks had gone well.";
    private static final String HTML = "Content-Type: text/html\r\n";
    private static final byte[] PAGE = Reads.utf8("<html><body><p>" + SAID + "</p></body></html>");
    private static final byte[] ZEROS = new byte[30_000_000];

    private HostileArchives() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        all.addAll(truncated());
        all.addAll(bombs());
        all.addAll(nested());
        all.addAll(names());
        all.addAll(sizes());
        all.addAll(webArchives());
        all.addAll(mailboxes());
        return all;
    }

    private static List<Sample> truncated() {
        byte[] zip = zip("a.txt", SAID, "b.txt", SAID);
        byte[] tar = tar("a.txt", SAID, "b.txt", SAID);
        return List.of(
                bad("truncated ZIP", "cut-10.zip", cut(zip, 10), ": CORRUPT"),
                bad("truncated ZIP", "cut-95.zip", cut(zip, 95), ": CORRUPT"),
                bad("truncated gzip", "cut.txt.gz", cut(gzip(Reads.utf8(SAID)), 60), ": CORRUPT"),
                bad("truncated gzip", "head.gz", cut(gzip(Reads.utf8(SAID)), 10), ": CORRUPT"),
                bad(
                        "truncated bzip2",
                        "cut.bz2",
                        cut(compressed(CompressorStreamFactory.BZIP2, PAGE), 60),
                        ": CORRUPT"),
                bad("truncated xz", "cut.xz", cut(compressed(CompressorStreamFactory.XZ, PAGE), 60), ": CORRUPT"),
                good("truncated TAR", "cut.tar", cut(tar, 25), SAID, "!/a.txt", ": CORRUPT"),
                bad("truncated TAR", "cut.tar.gz", cut(gzip(tar), 30), "(!/.*)?: CORRUPT"));
    }

    private static List<Sample> bombs() {
        return List.of(
                good(
                        "flat ZIP bomb",
                        "flat.zip",
                        zip("bomb.txt", ZEROS, "a.txt", SAID),
                        SAID,
                        "!/bomb.txt: TOO_LARGE",
                        "!/a.txt"),
                bad("gzip bomb", "bomb.gz", gzip(ZEROS), ": TOO_LARGE"),
                bad("gzip bomb", "twice.gz", gzip(gzip(ZEROS)), "!/twice: TOO_LARGE"),
                bad("bzip2 bomb", "bomb.bz2", compressed(CompressorStreamFactory.BZIP2, ZEROS), ": TOO_LARGE"),
                bad("xz bomb", "bomb.xz", compressed(CompressorStreamFactory.XZ, ZEROS), ": TOO_LARGE"),
                bad("TAR bomb", "bomb.tar.gz", gzip(tar(".hidden", ZEROS, "a.txt", SAID)), ": TOO_LARGE"),
                good(
                        "ZIP bomb of members that overlap",
                        "overlapping.zip",
                        overlapping(10),
                        "a".repeat(100),
                        overlappingFates(10)));
    }

    /** A ZIP whose entries all point at the same packed bytes. */
    private static byte[] overlapping(int entries) {
        byte[] one = zip("a.txt", "a".repeat(500_000));
        int directory = find(one, "PK\1\2", 0);
        int end = find(one, "PK\5\6", directory);
        byte[] entry = java.util.Arrays.copyOfRange(one, directory, end);
        byte[][] parts = new byte[entries + 2][];
        parts[0] = java.util.Arrays.copyOf(one, directory);
        for (int i = 1; i <= entries; i++) {
            parts[i] = entry;
        }
        byte[] tail = java.util.Arrays.copyOfRange(one, end, one.length);
        ByteBuffer.wrap(tail)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) entries)
                .putShort(10, (short) entries)
                .putInt(12, entries * entry.length);
        parts[entries + 1] = tail;
        return join(parts);
    }

    private static String[] overlappingFates(int entries) {
        String[] fates = new String[entries];
        for (int i = 0; i < entries; i++) {
            fates[i] = "!/a\\.txt(#\\d+)?";
        }
        return fates;
    }

    private static List<Sample> nested() {
        byte[] deep = zip("a.txt", SAID);
        byte[] gzips = Reads.utf8(SAID);
        byte[] wide = zip("0.txt", new byte[1_000_000], "1.txt", new byte[1_000_000]);
        for (int i = 0; i < 9; i++) {
            deep = zip("z.zip", deep);
            gzips = gzip(gzips);
        }
        for (int i = 0; i < 3; i++) {
            wide = zip("0.zip", wide, "1.zip", wide);
        }
        String[] leaves = new String[16];
        java.util.Arrays.fill(leaves, "(!/[01]\\.zip){3}!/[01]\\.txt: application/octet-stream");
        return List.of(
                bad("nested ZIPs", "deep.zip", deep, "(!/z\\.zip){5}: TOO_LARGE"),
                bad("nested gzip", "deep.gz", gzips, "(!/[^/]*){5}: TOO_LARGE"),
                bad("nested ZIP bomb", "wide.zip", wide, leaves),
                bad("ZIP that holds itself", "quine.zip", quine(), ": CORRUPT"));
    }

    /** A ZIP whose only member, not compressed, reaches to the end of the file, and so has the same directory. */
    private static byte[] quine() {
        byte[] member = new byte[100];
        byte[] zip = Build.written(bytes -> {
            try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(bytes)) {
                java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry("q.zip");
                entry.setMethod(java.util.zip.ZipEntry.STORED);
                entry.setSize(member.length);
                entry.setCrc(0);
                java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                crc.update(member);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(member);
            }
        });
        int data = 30 + "q.zip".length();
        int directory = find(zip, "PK\1\2", 0);
        byte[] grown = with(with(zip, 18, zip.length - data), 22, zip.length - data);
        return with(with(grown, directory + 20, zip.length - data), directory + 24, zip.length - data);
    }

    private static List<Sample> names() {
        return List.of(
                good(
                        "names that climb",
                        "climbing.zip",
                        zip(
                                "../../climbed.txt",
                                SAID,
                                "/climbed.txt",
                                SAID,
                                "..\\climbed.txt",
                                SAID,
                                "C:\\climbed.txt",
                                SAID),
                        SAID,
                        "!/.*climbed\\.txt",
                        "!/climbed\\.txt",
                        "!/.*climbed\\.txt",
                        "!/.*climbed\\.txt"),
                good("names that climb", "climbing.tar", tar("../../climbed.txt", SAID), SAID, "!/.*climbed\\.txt"),
                good(
                        "names of control characters",
                        "control.zip",
                        zip("a\n\r\tb\u001B[31m.txt", SAID, " ", SAID, "\u202Etxt.a", SAID),
                        SAID,
                        "!/[^\\n\\r\\u001B]*",
                        "!/[^\\n\\r]*",
                        "!/[^\\n\\r]*"),
                good("endless names", "long.zip", zip("n".repeat(60_000) + ".txt", SAID), SAID, "!/n+\\.txt"),
                good("endless names", "long.tar", tar("n/".repeat(30_000) + "a.txt", SAID), SAID, "!/(n/)+a\\.txt"),
                good(
                        "the same name again",
                        "same.tar",
                        tar("a.txt", SAID, "a.txt", SAID),
                        SAID,
                        "!/a\\.txt",
                        "!/a\\.txt#2"));
    }

    private static List<Sample> sizes() {
        byte[] zip = zip("a.txt", SAID);
        int directory = find(zip, "PK\1\2", 0);
        byte[] tar = tar("a.txt", SAID);
        // The size is in octal digits, and so is the sum over the header.
        byte[] hugeTar = tar.clone();
        System.arraycopy(Reads.utf8("77777777777"), 0, hugeTar, 124, 11);
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : hugeTar[i];
        }
        System.arraycopy(Reads.utf8("0" + Integer.toOctalString(sum) + "\0 "), 0, hugeTar, 148, 8);
        byte[] sevenZip = join(
                new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4},
                Build.noise(1, 4),
                ByteBuffer.allocate(20)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(1L << 60)
                        .putLong(1L << 60)
                        .putInt(0)
                        .array());
        return List.of(
                bad("huge declared size", "unpacked.zip", with(zip, directory + 24, 0x7FFFFFFF), "(!/a\\.txt)?(: .*)?"),
                bad("huge declared size", "packed.zip", with(zip, directory + 20, 0x7FFFFFFF), "(!/a\\.txt)?(: .*)?"),
                bad(
                        "huge declared size",
                        "directory.zip",
                        with(zip, zip.length - 10, 0x7FFFFFFF),
                        "(!/a\\.txt)?(: .*)?"),
                bad("huge declared size", "huge.tar", hugeTar, "!/a\\.txt: .*", ": CORRUPT"),
                bad("huge declared size", "huge.7z", sevenZip, ": .*"));
    }

    private static List<Sample> webArchives() {
        byte[] good = warc("https://n.example/good", HTML, PAGE);
        byte[] other = warc("https://n.example/b", HTML, PAGE);
        byte[] bomb = warc("https://n.example/bomb", HTML + "Content-Encoding: gzip\r\n", gzip(ZEROS));
        return List.of(
                good(
                        "truncated WARC",
                        "cut.warc",
                        join(good, cut(other, 80)),
                        SAID,
                        "!/https://n.example/good",
                        "!/https://n.example/b: CORRUPT",
                        ": CORRUPT"),
                good(
                        "truncated WARC",
                        "cut.warc.gz",
                        join(gzip(good), cut(gzip(other), 80)),
                        SAID,
                        "!/https://n.example/good",
                        ": CORRUPT"),
                good(
                        "WARC bomb",
                        "bomb.warc",
                        join(bomb, good),
                        SAID,
                        "!/https://n.example/bomb: TOO_LARGE",
                        "!/https://n.example/good"),
                good(
                        "huge declared size",
                        "huge.warc",
                        join(
                                warcHead("https://n.example/huge", 1L << 50),
                                Reads.utf8("HTTP/1.1 200 OK\r\n\r\n\r\n\r\n"),
                                good),
                        SAID,
                        "!/https://n.example/huge: CORRUPT",
                        "!/https://n.example/good"),
                good(
                        "WARC with noise in it",
                        "noise.warc.gz",
                        join(gzip(good), Build.noise(2, 5000), gzip(other)),
                        SAID,
                        "!/https://n.example/good",
                        "!/#2: CORRUPT",
                        "!/https://n.example/b"),
                bad("WARC of nothing", "nothing.warc", "WARC/1.0\r\n" + "x: y\r\n".repeat(100_000), ": CORRUPT"));
    }

    private static List<Sample> mailboxes() {
        String mail = "From a Sun Oct 26 14:05:00 2025\nFrom: a@n.example\nDate: Sun, 26 Oct 2025 14:05:00 +0000\n"
                + "Subject: Talks\n\n" + SAID + "\n\n";
        return List.of(
                good(
                        "mailbox with noise in it",
                        "noise.mbox",
                        join(
                                Reads.utf8(mail),
                                Reads.utf8("From b 14:05 2025\n"),
                                Build.noise(3, 3000),
                                Reads.utf8("\n\n" + mail)),
                        SAID,
                        "!/1",
                        "!/2.*",
                        "!/3"),
                good(
                        "mailbox of one endless line",
                        "line.mbox",
                        Reads.utf8(mail + "x".repeat(5_000_000)),
                        SAID,
                        "!/1"));
    }
}
