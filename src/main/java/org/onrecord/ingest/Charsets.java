package org.onrecord.ingest;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.charsetdetector.StandardHtmlEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/** From bytes to characters. */
final class Charsets {
    /** What browsers read where a page says ISO-8859-1 or nothing at all. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

    /** So many characters beyond ASCII make valid UTF-8 certain. */
    private static final int CERTAIN = 3;

    /** Of so many characters beyond ASCII one may be broken. */
    private static final int FEW = 4;

    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"'>]+)[\"']");
    private static final int DECLARATION_BYTES = 256;
    private static final int DETECTION_BYTES = 1 << 16;

    private Charsets() {}

    /**
     * Decodes plain text: by its byte order mark, by what its server declared, as UTF-8 where it is valid UTF-8, or by
     * detection. A byte order mark and the line ends stay in the text.
     */
    static String decodeText(byte[] bytes, @Nullable String served) {
        Charset marked = byMark(bytes);
        return marked != null ? new String(bytes, marked) : decodeDeclared(bytes, served);
    }

    /**
     * The character set of a text of which only the beginning is at hand: by its byte order mark, UTF-8 where the beginning
     * is valid UTF-8, or by detection. The last character of the beginning may be cut.
     */
    static Charset ofBeginning(byte[] head) {
        Charset marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        boolean isUtf8 = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isUnderflow();
        return isUtf8 ? StandardCharsets.UTF_8 : detected(head);
    }

    /** Decodes a page: by its byte order mark, by what its server or it itself declares, as valid UTF-8, or by detection. */
    static String decodeHtml(byte[] bytes, @Nullable String served) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return new String(bytes, marked);
        }
        Charset byServer = served == null ? null : named(served);
        return confirmed(bytes, byServer == null ? declared(bytes) : byServer);
    }

    /** Decodes XML: by its byte order mark, by its declaration, as valid UTF-8, or by detection. */
    static String decodeXml(byte[] bytes) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return new String(bytes, marked);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declaration = XML_ENCODING.matcher(head);
        return decodeDeclared(bytes, declaration.find() ? declaration.group(1) : null);
    }

    /**
     * The characters of what is only looked into, from the first that is no white space: by byte order mark, or as UTF-8,
     * which is enough to know markup in any character set by.
     */
    static Reader reader(byte[] bytes) throws IOException {
        Charset marked = byMark(bytes);
        Reader reader = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(bytes), marked == null ? StandardCharsets.UTF_8 : marked));
        int unit;
        do {
            reader.mark(1);
            unit = reader.read();
        } while (unit == '\uFEFF' || (unit >= 0 && Whitespace.isSpace((char) unit)));
        reader.reset();
        return reader;
    }

    /** The beginning of text in sixteen bits without a byte order mark as UTF-8, for who does not know it; else the bytes. */
    static byte[] inEightBits(byte[] bytes) {
        Charset wide = SixteenBits.charset(bytes);
        int length = Math.min(bytes.length, DETECTION_BYTES) & ~1;
        return wide == null ? bytes : new String(bytes, 0, length, wide).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Decodes bytes for which a header, or nothing, gives the character set.
     *
     * @param charset a name as declared; unknown names are no name
     */
    static String decodeDeclared(byte[] bytes, @Nullable String charset) {
        return confirmed(bytes, charset == null ? null : named(charset));
    }

    private static String confirmed(byte[] bytes, @Nullable Charset declared) {
        String utf8 = strictUtf8(bytes);
        if (declared != null && !isDefaultLabel(declared)) {
            String text = new String(bytes, declared);
            boolean refuted = utf8 == null ? !wellFormed(text) : isBeyondAscii(utf8) || isNarrow(declared, utf8);
            if (!refuted) {
                return text;
            }
        }
        if (utf8 != null) {
            return isEscaped(utf8) ? new String(bytes, ISO_2022_JP) : utf8;
        }
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (StandardCharsets.UTF_8.equals(declared) && mostlyValid(lenient)) {
            return lenient;
        }
        return new String(bytes, declared != null && isWestern(declared) ? WINDOWS_1252 : detected(bytes));
    }

    /** Labels that editors leave in place by default, so that the bytes have to confirm them. */
    private static boolean isDefaultLabel(Charset charset) {
        return isWestern(charset) || StandardCharsets.UTF_8.equals(charset);
    }

    private static boolean isWestern(Charset charset) {
        return charset.equals(WINDOWS_1252)
                || charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII);
    }

    /** Hardly any text in another character set is valid UTF-8. */
    private static boolean isBeyondAscii(String utf8) {
        return beyondAscii(utf8).limit(CERTAIN).count() == CERTAIN;
    }

    /** Whether bytes that are declared to be text in 16 or 32 bits are none: there spaces and line ends have zeros. */
    private static boolean isNarrow(Charset declared, String utf8) {
        return declared.name().matches("(?:x-)?UTF-(?:16|32).*") && utf8.indexOf('\0') < 0;
    }

    /** Japanese in seven bits, which is ASCII to all who do not know its escapes. */
    private static boolean isEscaped(String utf8) {
        boolean escaped = utf8.contains("\u001B$B") || utf8.contains("\u001B$@");
        return escaped && beyondAscii(utf8).findAny().isEmpty();
    }

    private static IntStream beyondAscii(String text) {
        return text.chars().filter(unit -> unit > 0x7F);
    }

    /** How many characters could not be decoded. */
    private static long broken(String text) {
        return text.chars().filter(unit -> unit == '\uFFFD').count();
    }

    private static boolean wellFormed(String text) {
        return beyondAscii(text).count() >= FEW * broken(text);
    }

    /** A few broken bytes do not make a page that says UTF-8 something else. */
    private static boolean mostlyValid(String lenient) {
        return beyondAscii(lenient).count() > 2 * broken(lenient);
    }

    /** The character set that the first bytes show: by a byte order mark, or as text in sixteen bits without one. */
    private static @Nullable Charset byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : SixteenBits.charset(bytes);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return null;
        }
    }

    private static @Nullable Charset declared(byte[] bytes) {
        try {
            return new StandardHtmlEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata());
        } catch (IOException neverFromMemory) {
            throw new IllegalStateException(neverFromMemory);
        }
    }

    /** Among the character sets of the West, which detectors do not tell from each other. */
    private static Charset western(byte[] bytes) {
        return MacRoman.suits(bytes) ? MacRoman.CHARSET : WINDOWS_1252;
    }

    private static Charset detected(byte[] bytes) {
        try {
            ByteArrayInputStream head = new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, DETECTION_BYTES));
            Charset found = new UniversalEncodingDetector().detect(head, new Metadata());
            boolean useless = found == null || isDefaultLabel(found) || isForeign(found, bytes);
            return useless ? western(bytes) : found;
        } catch (IOException neverFromMemory) {
            throw new IllegalStateException(neverFromMemory);
        }
    }

    /** Detectors take a few accents and quotation marks in a text in Latin letters for Cyrillic ones. */
    private static boolean isForeign(Charset found, byte[] bytes) {
        int letters = 0;
        int beyondAscii = 0;
        boolean tag = false;
        for (int i = 0; i < Math.min(bytes.length, DETECTION_BYTES); i++) {
            tag = bytes[i] == '<' || (tag && bytes[i] != '>');
            letters += !tag && bytes[i] > 0 && Character.isLetter(bytes[i]) ? 1 : 0;
            beyondAscii += bytes[i] < 0 ? 1 : 0;
        }
        boolean oneByte = found.canEncode() && found.newEncoder().maxBytesPerChar() == 1;
        return oneByte && beyondAscii < letters / FEW;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
