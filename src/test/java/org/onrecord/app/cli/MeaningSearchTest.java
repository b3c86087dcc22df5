package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.model.StatementRow;

@Tag("model")
final class MeaningSearchTest {
    private static final StatementRow MONEY =
            Rows.row(null, "the mayor", "money.txt", "The bridge will cost more than we have");
    private static final StatementRow SCHOOL =
            Rows.row(null, "a farmer", "school.txt", "Our children can walk to school again");
    private static final StatementRow FISH =
            Rows.row(null, "her brother", "fish.txt", "Nobody has asked the fishermen what they want");

    @Test
    void aStatementIsFoundByWhatItMeans() throws Exception {
        List<StatementRow> rows = List.of(MONEY, SCHOOL, FISH);
        Map<String, String> texts = rows.stream()
                .collect(Collectors.toMap(
                        StatementRow::articleSource, row -> row.text() + ", " + row.speakerName() + " said."));
        Path extractor = Home.extractorModel(null);
        StatementEncoder encoder = StatementEncoder.read(Home.searchModel(null), Home.encoder(extractor));
        try (RelationExtractor vectors = RelationExtractor.load(extractor)) {
            MeaningSearch search = new MeaningSearch(rows, texts, vectors::vectors, encoder);

            assertThat(search.ranked("too expensive to pay for").getFirst()).isEqualTo(MONEY.statementId());
            assertThat(search.ranked("pupils on foot").getFirst()).isEqualTo(SCHOOL.statementId());
            assertThat(search.ranked("anglers were not consulted").getFirst()).isEqualTo(FISH.statementId());
        }
    }
}
