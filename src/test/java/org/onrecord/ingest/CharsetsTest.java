package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Outcome;

final class CharsetsTest {
    private static final String ENGLISH =
            "“We’re close – very close,” Bessent said at a café in Genève.\r\n\r\nLi’s answer: “naïve hopes…”.\r\n";
    private static final String FRENCH =
            "« Nous sommes proches d’un accord », a déclaré Bessent à Genève. Li était très réservé.\n";
    private static final String RUSSIAN =
            "Министр финансов США Скотт Бессент заявил, что переговоры с Китаем прошли конструктивно и успешно.\n";
    private static final String CHINESE = "中国商务部副部长李成钢表示，双方就稳妥解决多项重要经贸议题形成初步共识。下一步将履行各自国内批准程序。\n";
    private static final String JAPANESE = "ベッセント財務長官は日曜日、協議は順調に進んだと述べた。李成鋼次官は「我々は譲らない」と語った。\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, en",
        "UTF-8, zh",
        "windows-1252, en",
        "windows-1252, fr",
        "x-MacRoman, en",
        "x-MacRoman, fr",
        "UTF-16LE, en",
        "UTF-16LE, ru",
        "UTF-16LE, zh",
        "UTF-16BE, en",
        "UTF-16BE, ru",
        "UTF-16BE, zh",
        "GB18030, zh",
        "Shift_JIS, ja",
        "EUC-JP, ja",
        "ISO-2022-JP, ja",
        "KOI8-R, ru",
        "windows-1251, ru",
        "IBM866, ru"
    })
    void findsCharsetOfPlainText(String charset, String language) {
        String text = text(language);
        assertThat(Reads.article("a.txt", text.getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, UTF-8, en",
        "gb2312, UTF-8, en",
        "Shift_JIS, UTF-8, en",
        "utf-16, UTF-8, en",
        "utf-8, windows-1252, en",
        "gb2312, windows-1252, en",
        "iso-8859-1, windows-1252, fr",
        "utf-8, windows-1251, ru",
        "utf-8, KOI8-R, ru",
        "utf-8, GB18030, zh",
        "utf-8, Shift_JIS, ja",
        "utf-16, UTF-16LE, en",
        "utf-8, UTF-16BE, en",
        "gb2312, GB18030, zh",
        "windows-1251, windows-1251, ru",
        "nonsense, UTF-8, zh",
        "utf-8, x-MacRoman, en"
    })
    void doesNotBelievePageThatNamesAnotherCharsetThanItsOwn(String named, String charset, String language) {
        String text = text(language).strip();
        String page = "<html><head><meta charset=" + named + "></head><body><p>" + text.replace("\r\n\r\n", "</p><p>")
                + "</p></body></html>";
        assertThat(Reads.article("a.html", page.getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(text.replace("\r\n\r\n", "\n\n"));
    }

    @Test
    void keepsWindowsCharsetWhereFewCharactersTell() {
        Charset windows = Charset.forName("windows-1252");
        for (String text : List.of(
                "It’s £5.",
                "“Yes.”",
                "Bessent – yes",
                "Müller’s café",
                "ÉTÉ À PARIS",
                "50 °C, 20 €",
                "«Oui»",
                "Rock ’n’ roll isn’t dead",
                "Señor Õun")) {
            assertThat(Reads.article("a.txt", text.getBytes(windows)).text()).isEqualTo(text);
        }
    }

    @Test
    void readsFeedInEightBitsThatSaysSixteen() {
        String feed =
                "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss version=\"2.0\"><channel><item><title>Talks</title>"
                        + "<guid>1</guid><description>Greer said yes.</description></item></channel></rss>";
        assertThat(Reads.article("a.rss", feed.getBytes(StandardCharsets.US_ASCII))
                        .text())
                .contains("Greer said yes.");
    }

    @Test
    void takesNoEscapeInUtf8ForJapanese() {
        String text = "“Oui,” said Müller. \u001B$B He left.";
        assertThat(Charsets.decodeText(text.getBytes(StandardCharsets.UTF_8), "utf-8"))
                .isEqualTo(text);
    }

    @Test
    void takesNoBytesOfProgramsAndPicturesForTextInSixteenBits() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[8 + random.nextInt(200)];
            random.nextBytes(bytes);
            for (int zeros = 0; zeros < bytes.length / 4; zeros++) {
                bytes[random.nextInt(bytes.length)] = 0;
            }
            assertThat(SixteenBits.charset(bytes)).isNull();
        }
        byte[] shorts = new byte[4000];
        for (int i = 0; i < shorts.length; i += 2) {
            shorts[i] = (byte) (i / 7);
        }
        assertThat(SixteenBits.charset(shorts)).isNull();
        assertThat(SixteenBits.charset("a\0b\0c\0d\0 \0".getBytes(StandardCharsets.US_ASCII)))
                .isNull();
    }

    @Test
    void givesTextInSixteenBitsThatIsCutOneFate() {
        byte[] text = ENGLISH.repeat(3).getBytes(StandardCharsets.UTF_16LE);
        for (int length = 60; length < text.length; length += 13) {
            List<Intake> fates = Reads.all("a.txt", Arrays.copyOf(text, length));
            assertThat(fates).hasSize(1);
            assertThat(fates.get(0)).isInstanceOf(Intake.Read.class);
        }
        Outcome random = Reads.refused("a.bin", new byte[] {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 32, 0, 6, 0});
        assertThat(random).isInstanceOf(Outcome.Unsupported.class);
    }

    private static String text(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "fr" -> FRENCH;
            case "ru" -> RUSSIAN;
            case "zh" -> CHINESE;
            default -> JAPANESE;
        };
    }
}
