package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Stories.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Article;

final class NearDuplicatesTest {
    private final Stories stories = new Stories(3);
    private final List<String> story = stories.words(400);

    @Test
    void aCutIsLinkedToTheFirstOfItsStory() throws IOException {
        try (Archive archive = new Archive(new ByteBuffersDirectory())) {
            assertThat(archive.accept("wire", text(story))).isNull();
            assertThat(archive.accept("other", text(stories.words(400)))).isNull();
            assertThat(archive.accept("one", stories.cut(story, 250))).isEqualTo("wire");
            archive.commit();
            assertThat(archive.accept("two", stories.cut(story, 200))).isEqualTo("wire");
        }
    }

    @Test
    void whatIsLinkedIsNoHead() throws IOException {
        List<String> rewritten = new ArrayList<>(story.subList(0, 250));
        rewritten.addAll(stories.words(150));
        List<String> farther = new ArrayList<>(rewritten.subList(200, 400));
        farther.addAll(stories.words(100));
        try (Archive archive = new Archive(new ByteBuffersDirectory())) {
            archive.accept("wire", text(story));
            assertThat(archive.accept("rewritten", text(rewritten))).isEqualTo("wire");
            assertThat(archive.accept("farther", text(farther))).isNull();
            archive.commit();
            assertThat(archive.accept("farther still", text(farther))).isEqualTo("farther");
        }
    }

    @Test
    void theMostSimilarHeadCounts() throws IOException {
        List<String> first = stories.words(400);
        List<String> both = new ArrayList<>(story.subList(0, 250));
        both.addAll(first.subList(0, 200));
        try (Archive archive = new Archive(new ByteBuffersDirectory())) {
            archive.accept("z", text(first));
            archive.commit();
            archive.accept("a", text(story));
            assertThat(archive.accept("both", text(both))).isEqualTo("a");
        }
    }

    @Test
    void anArticleIsNotLinkedToWhatItReplaces() throws IOException {
        try (Archive archive = new Archive(new ByteBuffersDirectory())) {
            archive.accept("wire", text(story));
            assertThat(archive.accept("wire", stories.cut(story, 300))).isNull();
            archive.commit();
            assertThat(archive.accept("wire", stories.cut(story, 250))).isNull();
            assertThat(archive.accept("one", stories.cut(story, 250))).isEqualTo("wire");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatHasBeenReplacedIsNoHead(boolean committed) throws IOException {
        try (Archive archive = new Archive(new ByteBuffersDirectory())) {
            archive.accept("wire", text(story));
            if (committed) {
                archive.commit();
            }
            archive.replaceByNothing("wire");
            assertThat(archive.accept("one", stories.cut(story, 300))).isNull();
            archive.commit();
            assertThat(archive.accept("two", stories.cut(story, 250))).isEqualTo("one");
        }
    }

    @Test
    void theOrderGoesOnInAnIndexThatIsOpenedAgain() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (Archive archive = new Archive(directory)) {
            archive.accept("z", text(story));
        }
        try (Archive archive = new Archive(directory)) {
            assertThat(archive.accept("other", text(stories.words(300)))).isNull();
            assertThat(archive.near.place(Article.of("x", "text/plain", text(story)), origin -> false))
                    .satisfies(place -> assertThat(place.head()).isEqualTo("z"))
                    .satisfies(place -> assertThat(place.order()).isEqualTo(2));
        }
    }

    /** The same articles in the same order get the same links wherever the commits lie, and those that looking at each pair gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void commitsMakeNoDifference(long seed) throws IOException {
        List<String[]> sequence = sequence(seed);
        List<@Nullable String> links = new PairByPair().links(sequence);
        assertThat(links).contains(sequence.getFirst()[0]).containsNull();
        for (int commits : new int[] {0, 3, 30}) {
            Random random = new Random(seed + commits);
            List<@Nullable String> got = new ArrayList<>();
            try (Archive archive = new Archive(new ByteBuffersDirectory())) {
                for (String[] next : sequence) {
                    got.add(archive.accept(next[0], next[1]));
                    if (random.nextInt(sequence.size()) < commits) {
                        archive.commit();
                    }
                }
            }
            assertThat(got).as(commits + " commits").isEqualTo(links);
        }
    }

    /** Cuts of a few stories, some of two at a time, from few enough origins that many are replaced, by briefs among others. */
    private static List<String[]> sequence(long seed) {
        Stories stories = new Stories(seed);
        Random random = new Random(seed);
        List<List<String>> wire = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            wire.add(stories.words(200 + 40 * i));
        }
        List<String[]> sequence = new ArrayList<>();
        sequence.add(new String[] {"first", text(wire.getFirst())});
        sequence.add(new String[] {"second", stories.cut(wire.getFirst(), 150)});
        for (int i = 0; i < 100; i++) {
            List<String> one = wire.get(random.nextInt(wire.size()));
            List<String> words = new ArrayList<>(one.subList(0, random.nextInt(one.size())));
            if (random.nextBoolean()) {
                List<String> other = wire.get(random.nextInt(wire.size()));
                words.addAll(other.subList(random.nextInt(other.size()), other.size()));
            }
            sequence.add(new String[] {"o" + random.nextInt(70), text(words)});
        }
        return sequence;
    }

    /** What an index is not needed for where articles are few. */
    private static final class PairByPair {
        private final List<Map.Entry<String, Signature>> heads = new ArrayList<>();

        List<@Nullable String> links(List<String[]> sequence) {
            List<@Nullable String> links = new ArrayList<>();
            for (String[] next : sequence) {
                links.add(link(next[0], Signature.of(next[1])));
            }
            return links;
        }

        private @Nullable String link(String origin, Signature signature) {
            heads.removeIf(head -> head.getKey().equals(origin));
            String best = null;
            int most = 0;
            for (Map.Entry<String, Signature> head : heads) {
                if (signature.isNear(head.getValue()) && signature.common(head.getValue()) > most) {
                    most = signature.common(head.getValue());
                    best = head.getKey();
                }
            }
            if (best == null) {
                heads.add(Map.entry(origin, signature));
            }
            return best;
        }
    }

    /** An index of nothing but near-duplicates, in as many segments as there were commits. */
    private static final class Archive implements AutoCloseable {
        private final IndexWriter writer;
        private final Set<String> replaced = new HashSet<>();
        private DirectoryReader reader;
        final NearDuplicates near;

        Archive(Directory directory) throws IOException {
            writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
            reader = DirectoryReader.open(writer);
            near = new NearDuplicates(reader);
        }

        @Nullable
        String accept(String origin, String text) throws IOException {
            NearDuplicates.Place place = near.place(Article.of(origin, "text/plain", text), replaced::contains);
            Document document = new Document();
            place.store(origin, document);
            store(origin, document);
            near.put(origin, place);
            return place.head();
        }

        void replaceByNothing(String origin) throws IOException {
            store(origin, new Document());
            near.put(origin, null);
        }

        private void store(String origin, Document document) throws IOException {
            Stored.put(document, Fields.ARTICLE_SOURCE, origin);
            document.add(new StringField(Fields.KEY, origin, Field.Store.NO));
            writer.updateDocument(new Term(Fields.KEY, origin), document);
            replaced.add(origin);
        }

        void commit() throws IOException {
            writer.commit();
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
            near.committed(reader);
            replaced.clear();
        }

        @Override
        public void close() throws IOException {
            reader.close();
            writer.close();
        }
    }
}
