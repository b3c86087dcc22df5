package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-10-26 | 2025-10-26",
                "2025-10-26T14:05:00+08:00 | 2025-10-26T14:05:00+08:00",
                "2025-10-26T14:05:00+0800 | 2025-10-26T14:05:00+08:00",
                "2025-10-26T14:05+08 | 2025-10-26T14:05:00+08:00",
                "2025-10-26T14:05:00.123Z | 2025-10-26T14:05:00.123Z",
                "2025-10-26 14:05:00 -04:00 | 2025-10-26T14:05:00-04:00",
                "2025-10-26T14:05:00 | 2025-10-26",
                "2025-10-26 14:05 | 2025-10-26",
                "20251026 | 2025-10-26",
                "2025/10/6 | 2025-10-06",
                "October 26, 2025 | 2025-10-26",
                "26 October 2025 | 2025-10-26",
                "Sun, 26 Oct 2025 14:05:00 +0800 | 2025-10-26T14:05:00+08:00",
                "Sun, 26 Oct 2025 14:05:00 GMT | 2025-10-26T14:05:00Z",
                "26 Oct 25 14:05 EDT | 2025-10-26T14:05:00-04:00",
                "Sun, 26 Oct 2025 14:05:00 -0400 (EDT) | 2025-10-26T14:05:00-04:00",
                "Sun, 26 Oct 2025 14:05:00 | 2025-10-26",
                "Sun, 26 Oct 2025 14:05:00 XYZ | 2025-10-26"
            })
    void readsWhatPagesFeedsAndMailsWrite(String text, String expected) {
        assertThat(Reads.iso(Dates.read(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025",
                "2025-10",
                "2025-13-40",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "26 Foo 2025",
                "99 Oct 2025 14:05:00 +0800",
                "Sun, 26 Oct 2025 99:05:00 +9999"
            })
    void leavesTheRestUnknown(String text) {
        assertThat(Dates.read(text)).isNull();
    }
}
