package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;

final class RosterBenchmarkTest {
    private static final Labelled WORDS = new Labelled("😀 “Aaa,” bbb, ccc, ddd, eee");

    @TempDir
    Path folder;

    private final Benchmark benchmark = RosterBenchmark.of(
            List.of(new LabelledSources(
                    "d",
                    WORDS.text(),
                    null,
                    List.of(
                            source("“Aaa,”", "Ada Moor", SpeakerKind.PERSON),
                            source("bbb", "Ben Q. Keel", SpeakerKind.PERSON),
                            source("ccc", "Ada Moor and Zed Lum", SpeakerKind.GROUP),
                            source("ddd", "Zed Moor", SpeakerKind.PERSON),
                            source("eee", "", SpeakerKind.UNKNOWN)))),
            Attributions.ROSTER);

    private static LabelledSource source(String content, String entity, SpeakerKind kind) {
        return new LabelledSource(content, WORDS.content(content), entity, kind);
    }

    @Test
    void namesAndAliasesAreTheRostersAndJointSpeakersNobodys() {
        assertThat(benchmark.gold())
                .extracting(LabelledStatement::speaker, LabelledStatement::type, LabelledStatement::passage)
                .containsExactly(
                        tuple("moor", Draft.Type.DIRECT, new Passage("d", List.of(new Span(2, 8)))),
                        tuple("keel", Draft.Type.INDIRECT, new Passage("d", List.of(new Span(9, 12)))));
        assertThat(benchmark.negatives()).containsExactly(new Passage("d", List.of(new Span(19, 22))));
        assertThat(benchmark.primary()).isEqualTo("port");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        Path others = folder.resolve("others.jsonl");
        try (OutputStream out = Files.newOutputStream(gold)) {
            BenchmarkFile.writeGold(out, benchmark);
        }
        try (OutputStream out = Files.newOutputStream(others)) {
            BenchmarkFile.writeNegatives(out, benchmark.negatives());
        }

        assertThat(StatementFiles.benchmark(gold, others, null, "port")).isEqualTo(benchmark);
        assertThat(others).content().endsWith("\"speaker_name\":\"somebody else\"}\n");
    }
}
