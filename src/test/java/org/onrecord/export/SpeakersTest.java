package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.SpeakerKind;

final class SpeakersTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 26);
    private static final SpeakerSummary NASTY =
            new SpeakerSummary("=cmd()", null, SpeakerKind.PERSON, 3, 2, DAY, DAY, List.of("-x\uD83D", "a; b"));

    @Test
    void cellsOfTextAreNeutralised() throws IOException {
        assertThat(written(Format.CSV).split("\r\n", -1))
                .containsExactly(
                        "speaker_name,speaker_id,speaker_kind,statements,articles,first_published,last_published,forms",
                        "'=cmd(),,PERSON,3,2,2025-10-26,2025-10-26,'-x\uFFFD; a; b",
                        "");
    }

    @Test
    void jsonIsExact() throws IOException {
        assertThat(written(Format.JSONL)).isEqualTo("""
                {"speaker_name":"=cmd()","speaker_id":null,"speaker_kind":"PERSON","statements":3,"articles":2,\
                "first_published":"2025-10-26","last_published":"2025-10-26","forms":["-x�","a; b"]}
                """);
    }

    @Test
    void aSpeakerHasNotMoreArticlesThanStatements() {
        assertThatThrownBy(() -> new SpeakerSummary("A", null, SpeakerKind.GROUP, 1, 2, null, null, List.of()))
                .hasMessage("1 statements in 2 articles by A");
    }

    private static String written(Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SpeakerWriter writer = format.openSpeakers(bytes)) {
            writer.write(NASTY);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
