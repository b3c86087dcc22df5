package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Builder.about;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.correct.Anchor;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.correct.Judgement;
import org.onrecord.correct.Side;
import org.onrecord.correct.Who;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.Draft;
import org.onrecord.model.Embedding;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** What people say of statements, made before, while and after articles are stored. */
// NullAway does not see in a class file that a nested type may be null: Correction's type.
@SuppressWarnings("NullAway")
final class CorrectedIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Who LI = new Who("li", "Li Chenggang", SpeakerKind.PERSON, null);
    private static final Settings OTHER = Settings.of(Map.of("models", "other"), Map.of(), Map.of());
    private static final String WORDS =
            "officials of both sides met again on the third day and said little of what had been agreed before ";

    @TempDir
    Path folder;

    private Path index;
    private CorrectionFile file;

    @BeforeEach
    void place() throws IOException {
        index = folder.resolve("index");
        file = CorrectionFile.beside(index);
    }

    private static StatementRow deal() {
        return deal(0);
    }

    private static StatementRow deal(int begin) {
        return said("We have a deal")
                .at(begin)
                .by("greer", "Jamieson Greer")
                .taking(about("deal", Stance.Label.FAVOR), about("us_tariffs", Stance.Label.FAVOR))
                .considering(new Candidate("greer", "Jamieson Greer", 0.9))
                .row();
    }

    private static StatementRow headline() {
        return said("Headline says").at(20).by("greer", "Jamieson Greer").row();
    }

    private static final StatementRow ELSEWHERE =
            said("Elsewhere").from("b.txt").by("greer", "Jamieson Greer").row();

    private static Outcome kept(String text, StatementRow... rows) {
        Map<String, Embedding> embeddings = new TreeMap<>();
        for (StatementRow row : rows) {
            embeddings.put(
                    row.statementId(),
                    new Embedding(new byte[] {(byte) row.text().length(), 7, -3}));
        }
        return new Outcome.Kept(
                new Article(
                        rows[0].articleId(),
                        rows[0].articleSource(),
                        "text/plain",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        text),
                List.of(rows),
                embeddings);
    }

    /** The same in an article with this text. */
    private static StatementRow in(String text, StatementRow row) {
        return new StatementRow(
                row.schemaVersion(),
                row.statementId(),
                Ids.sha256(text),
                row.articleSource(),
                row.articleTitle(),
                row.articleByline(),
                row.articleOutlet(),
                row.articleUrl(),
                row.articlePublished(),
                row.articleLanguage(),
                row.speakerId(),
                row.speakerName(),
                row.sourceText(),
                row.cueText(),
                row.type(),
                row.text(),
                row.content(),
                row.source(),
                row.cue(),
                row.context(),
                row.extractionConfidence(),
                row.attributionRule(),
                row.attributionConfidence(),
                row.stance(),
                row.speakerCandidates(),
                row.speakerKind(),
                row.speakerWikidata(),
                row.attributionEvidence(),
                row.speakerMentions(),
                row.cueClass(),
                row.act(),
                row.actConfidence(),
                row.conditional(),
                row.deadline(),
                row.due(),
                row.nearDuplicateOf(),
                row.corrected());
    }

    private void ingest(Settings settings, Outcome... outcomes) throws IOException {
        try (IndexSink sink = IndexSink.open(index, settings)) {
            for (Outcome outcome : outcomes) {
                sink.accept("input of " + outcome.origin(), outcome, Duration.ofMillis(42));
            }
        }
    }

    private static Correction correction(
            StatementRow row, @Nullable Who who, Map<String, Side> sides, @Nullable Judgement judgement) {
        return new Correction(
                Anchor.of(row, WORDS), "ann", NOON, who, null, new TreeMap<>(sides), judgement, false, "because");
    }

    private static Correction byLi(StatementRow row) {
        return correction(row, LI, Map.of("us_tariffs", Side.AGAINST), null);
    }

    private static Correction rejected(StatementRow row) {
        return correction(row, null, Map.of(), Judgement.REJECTED);
    }

    private static Correction type(StatementRow row, Draft.Type type) {
        return new Correction(Anchor.of(row, WORDS), "ann", NOON, null, type, new TreeMap<>(), null, false, null);
    }

    private static Correction withdrawn(StatementRow row) {
        return new Correction(Anchor.of(row, WORDS), "ann", NOON, null, null, new TreeMap<>(), null, true, null);
    }

    private List<String> speakers() throws IOException {
        return speakers(Filter.all());
    }

    private List<String> speakers(Filter filter) throws IOException {
        List<String> speakers = new ArrayList<>();
        try (StatementIndex stored = StatementIndex.open(index)) {
            stored.rows(filter, row -> speakers.add(row.text() + ": " + row.speakerId()));
            assertThat(stored.count(filter)).isEqualTo(speakers.size());
            assertThat(stored.search(Search.of(filter, 10).counting(List.of(Facet.SPEAKER)))
                            .total())
                    .isEqualTo(speakers.size());
        }
        return speakers;
    }

    @Test
    void aCorrectionIsSeenAtOnceAndFoundByOnceItIsFolded() throws IOException {
        ingest(Settings.NONE, kept(WORDS, deal(), headline()), kept("other", ELSEWHERE));
        file.append(List.of(byLi(deal()), rejected(headline())));
        assertThat(speakers()).containsExactly("We have a deal: li", "Elsewhere: greer");
        assertThat(speakers(Filter.all().withSpeaker("li")))
                .as("not found by it yet")
                .isEmpty();
        assertThat(speakers(Filter.all().withQuery("headline"))).isEmpty();
        IndexSink.open(index).close();
        assertThat(speakers()).containsExactly("We have a deal: li", "Elsewhere: greer");
        assertThat(speakers(Filter.all().withSpeaker("li"))).containsExactly("We have a deal: li");
        assertThat(speakers(Filter.all().withSpeaker("greer"))).containsExactly("Elsewhere: greer");
        assertThat(speakers(Filter.all().withTarget("us_tariffs").withStance(Stance.Label.AGAINST)))
                .hasSize(1);
        assertThat(speakers(Filter.all().withTarget("us_tariffs").withStance(Stance.Label.FAVOR)))
                .isEmpty();
        assertThat(IndexHealth.check(index, what -> {})).isEmpty();
        assertThat(IndexHealth.stats(index).statements()).isEqualTo(2);
    }

    @Test
    void aCorrectedTypeIsShownAtOnceAndFoundAndCountedByOnceItIsFolded() throws IOException {
        ingest(Settings.NONE, kept(WORDS, deal(), headline()));
        file.append(List.of(type(deal(), Draft.Type.INDIRECT)));
        assertThat(types()).containsExactly(Draft.Type.INDIRECT, Draft.Type.DIRECT);
        assertThat(typeCounts()).as("not counted by it yet").containsOnly(new FacetCount("direct", 2));
        IndexSink.open(index).close();
        assertThat(types()).containsExactly(Draft.Type.INDIRECT, Draft.Type.DIRECT);
        assertThat(typeCounts()).containsOnly(new FacetCount("direct", 1), new FacetCount("indirect", 1));
        assertThat(speakers(Filter.all().withValue(Facet.TYPE, "indirect"))).containsExactly("We have a deal: greer");
        assertThat(speakers(Filter.all().withQuery("type:direct"))).containsExactly("Headline says: greer");
        ingest(OTHER, kept(WORDS, deal(), headline()));
        assertThat(speakers(Filter.all().withValue(Facet.TYPE, "indirect")))
                .as("after the article was read again")
                .hasSize(1);
        file.append(List.of(withdrawn(deal())));
        IndexSink.open(index).close();
        assertThat(typeCounts()).containsOnly(new FacetCount("direct", 2));
    }

    private List<Draft.Type> types() throws IOException {
        List<Draft.Type> types = new ArrayList<>();
        try (StatementIndex stored = StatementIndex.open(index)) {
            stored.rows(Filter.all(), row -> types.add(row.type()));
        }
        return types;
    }

    private List<FacetCount> typeCounts() throws IOException {
        try (StatementIndex stored = StatementIndex.open(index)) {
            return stored.search(Search.of(Filter.all(), 10).counting(List.of(Facet.TYPE)))
                    .facets()
                    .getOrDefault(Facet.TYPE, List.of());
        }
    }

    @Test
    void theMachinesOwnStaysAndComesBack() throws IOException {
        ingest(Settings.NONE, kept(WORDS, deal(), headline()));
        file.append(List.of(byLi(deal()), rejected(headline())));
        for (int i = 0; i < 2; i++) {
            List<StatementRow> machine = new ArrayList<>();
            try (StatementIndex stored = StatementIndex.open(index)) {
                stored.reviewed(Filter.all(), statement -> machine.add(statement.machine()));
                assertThat(stored.byId(headline().statementId(), 2))
                        .singleElement()
                        .matches(Reviewed::isRejected);
            }
            assertThat(machine).containsExactly(deal(), headline());
            IndexSink.open(index).close();
        }
        file.append(List.of(withdrawn(deal()), withdrawn(headline())));
        IndexSink.open(index).close();
        List<StatementRow> shown = new ArrayList<>();
        try (StatementIndex stored = StatementIndex.open(index)) {
            stored.rows(Filter.all(), shown::add);
        }
        assertThat(shown).containsExactly(deal(), headline());
    }

    @Test
    void whileArticlesAreStoredTheNextCommitHasIt() throws IOException {
        try (IndexSink sink = IndexSink.open(index, Settings.NONE)) {
            sink.accept("in", kept(WORDS, deal(), headline()), Duration.ZERO);
            file.append(List.of(byLi(deal())));
            sink.accept("in", kept("other", ELSEWHERE), Duration.ZERO);
            sink.commit();
            assertThat(speakers(Filter.all().withSpeaker("li"))).containsExactly("We have a deal: li");
            file.append(List.of(rejected(headline())));
            Outcome again = sink.accept("in", kept(WORDS, deal(), headline()), Duration.ZERO);
            assertThat(((Outcome.Kept) again).statements())
                    .as("as far as was known at the last commit")
                    .extracting(StatementRow::speakerId)
                    .containsExactly("li", "greer");
            sink.commit();
            assertThat(speakers()).containsExactly("We have a deal: li", "Elsewhere: greer");
            Outcome all = sink.accept("in", kept(WORDS, headline()), Duration.ZERO);
            assertThat(all).isInstanceOf(Outcome.Empty.class);
        }
        assertThat(speakers()).containsExactly("Elsewhere: greer");
    }

    @Test
    void itSurvivesOtherModelsAnotherTextAndAnotherIndex() throws IOException {
        ingest(Settings.NONE, kept(WORDS, deal(), headline()));
        file.append(List.of(byLi(deal()), rejected(headline())));
        StatementRow bySomebody =
                said("We have a deal").by(null, "the ministry").row();
        ingest(OTHER, kept(WORDS, bySomebody, headline()));
        assertThat(speakers()).containsExactly("We have a deal: li");
        String edited = "A new paragraph. " + WORDS;
        ingest(
                OTHER,
                kept(
                        edited,
                        in(edited, deal(17)),
                        in(edited, said("Something else").row())));
        assertThat(deal(17).statementId()).isNotEqualTo(deal().statementId());
        assertThat(speakers()).containsExactly("Something else: null", "We have a deal: li");
        try (StatementIndex stored = StatementIndex.open(index)) {
            assertThat(stored.lost()).containsExactly(headline().statementId());
        }
        deleteIndex();
        ingest(OTHER, kept(WORDS, bySomebody, headline()));
        assertThat(speakers(Filter.all().withSpeaker("li"))).containsExactly("We have a deal: li");
    }

    private void deleteIndex() throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void somebodyOffTheRosterIsNotLookedForOnIt() throws IOException {
        ingest(Settings.NONE, kept(WORDS, deal()));
        file.append(List.of(correction(deal(), Who.named("He Lifeng", SpeakerKind.PERSON), Map.of(), null)));
        IndexSink.open(index).close();
        assertThat(speakers(Filter.roster())).isEmpty();
        assertThat(speakers()).containsExactly("We have a deal: null");
    }

    @Test
    void aFileThatWasEditedIsFoldedAnewAndOneThatIsGoneIsMissed() throws IOException {
        ingest(Settings.NONE, kept(WORDS, deal(), headline()));
        file.append(List.of(byLi(deal()), rejected(headline())));
        IndexSink.open(index).close();
        Files.writeString(
                file.path(),
                Files.readString(file.path()).lines().skip(1).findFirst().orElseThrow());
        assertThat(speakers()).containsExactly("We have a deal: greer");
        IndexSink.open(index).close();
        assertThat(speakers(Filter.all().withSpeaker("greer"))).containsExactly("We have a deal: greer");
        String left = Files.readString(file.path());
        Files.delete(file.path());
        assertThatThrownBy(() -> IndexSink.open(index))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("is gone: put it back, or make an empty one");
        assertThat(speakers()).as("what was folded").containsExactly("We have a deal: greer");
        Files.writeString(file.path(), left);
        IndexSink.open(index).close();
        Files.writeString(file.path(), "");
        IndexSink.open(index).close();
        assertThat(speakers()).containsExactly("We have a deal: greer", "Headline says: greer");
    }

    @Test
    void foldingKeepsEveryFieldOfTheIndex() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            words.append("word").append(i * 7919 % 301).append(' ');
        }
        String story = words.toString();
        Outcome[] outcomes = {
            kept(story + "One outlet adds this.", deal(), headline()),
            kept("Another headline. " + story, ELSEWHERE),
            kept("short", said("Short").from("c.txt").row())
        };
        ingest(OTHER, outcomes);
        file.append(List.of(
                byLi(deal()),
                rejected(headline()),
                correction(ELSEWHERE, Who.NOBODY, Map.of("deal", Side.FAVOR), null)));
        ingest(Settings.NONE);
        IndexHealth.compact(index);
        Path anew = folder.resolve("anew");
        Files.copy(file.path(), folder.resolve("anew.corrections.jsonl"));
        index = anew;
        ingest(OTHER, outcomes);
        ingest(Settings.NONE);
        IndexHealth.compact(anew);
        List<String> folded = dump(folder.resolve("index"));
        assertThat(folded).anyMatch(line -> line.startsWith("term near_link"));
        assertThat(folded).anyMatch(line -> line.startsWith("term near_head"));
        assertThat(folded).anyMatch(line -> line.startsWith("vector"));
        assertThat(folded).anyMatch(line -> line.startsWith("value correction"));
        assertThat(folded).containsExactlyElementsOf(dump(anew));
    }

    @Test
    void anIndexWithoutCorrectionsIsAsItWas() throws IOException {
        ingest(Settings.NONE, kept(WORDS, deal()));
        try (Directory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(reader.getIndexCommit().getUserData().keySet()).noneMatch(key -> key.contains("correction"));
        }
        assertThat(dump(index)).noneMatch(line -> line.contains("correct"));
        assertThat(file.path()).doesNotExist();
    }

    /** Everything that an index of one segment holds, line by line. */
    private static List<String> dump(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                dump(leaf.reader(), lines);
            }
        }
        return lines;
    }

    private static void dump(LeafReader segment, List<String> lines) throws IOException {
        for (int i = 0; i < segment.maxDoc(); i++) {
            Document document = segment.storedFields().document(i);
            document.forEach(field -> {
                BytesRef bytes = field.binaryValue();
                lines.add("stored " + field.name() + " " + (bytes == null ? field.stringValue() : bytes.toString()));
            });
        }
        List<FieldInfo> fields = new ArrayList<>();
        segment.getFieldInfos().forEach(fields::add);
        fields.sort(Comparator.comparing(field -> field.name));
        for (FieldInfo field : fields) {
            if (field.getIndexOptions() != IndexOptions.NONE) {
                terms(segment, field.name, lines);
            }
            for (int i = 0; field.getDocValuesType() != DocValuesType.NONE && i < segment.maxDoc(); i++) {
                String value = value(segment, field, i);
                if (value != null) {
                    lines.add("value " + field.name + " " + i + " " + value);
                }
            }
            if (field.getPointDimensionCount() > 0) {
                lines.add("points " + field.name + " "
                        + segment.getPointValues(field.name).size());
            }
            if (field.getVectorDimension() > 0) {
                ByteVectorValues vectors = segment.getByteVectorValues(field.name);
                for (int i = 0; i < vectors.size(); i++) {
                    lines.add("vector " + vectors.ordToDoc(i) + " " + new BytesRef(vectors.vectorValue(i)));
                }
            }
        }
    }

    private static void terms(LeafReader segment, String field, List<String> lines) throws IOException {
        if (segment.terms(field) == null) {
            return;
        }
        TermsEnum terms = segment.terms(field).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            StringBuilder line = new StringBuilder("term " + field + " " + term + ":");
            PostingsEnum documents = terms.postings(null, PostingsEnum.FREQS);
            while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                line.append(' ').append(documents.docID()).append('x').append(documents.freq());
            }
            lines.add(line.toString());
        }
    }

    private static @Nullable String value(LeafReader segment, FieldInfo field, int document) throws IOException {
        return switch (field.getDocValuesType()) {
            case NUMERIC -> {
                NumericDocValues values = segment.getNumericDocValues(field.name);
                yield values.advanceExact(document) ? Long.toString(values.longValue()) : null;
            }
            case SORTED -> {
                SortedDocValues values = segment.getSortedDocValues(field.name);
                yield values.advanceExact(document)
                        ? values.lookupOrd(values.ordValue()).toString()
                        : null;
            }
            case SORTED_SET -> {
                SortedSetDocValues values = segment.getSortedSetDocValues(field.name);
                StringBuilder all = new StringBuilder();
                if (values.advanceExact(document)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        all.append(values.lookupOrd(values.nextOrd())).append(' ');
                    }
                }
                yield all.toString();
            }
            case SORTED_NUMERIC -> {
                SortedNumericDocValues values = segment.getSortedNumericDocValues(field.name);
                yield values.advanceExact(document) ? Long.toString(values.nextValue()) : null;
            }
            case BINARY -> {
                BinaryDocValues values = segment.getBinaryDocValues(field.name);
                yield values.advanceExact(document) ? values.binaryValue().toString() : null;
            }
            case NONE -> null;
        };
    }
}
