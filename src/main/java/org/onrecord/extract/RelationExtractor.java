package org.onrecord.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.encode.Encoded;
import org.onrecord.encode.TextVectors;
import org.onrecord.encode.TokenEncoder;
import org.onrecord.encode.WordPieces;
import org.onrecord.model.Interruption;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.text.Layout;

/** Finds attributions in PolNeAR's manner by a learned tagger and linker. Safe for threads, which share its weights. */
public final class RelationExtractor implements AutoCloseable {
    private final WordPieces tokenizer;
    private final TokenEncoder encoder;
    private final ExtractorParameters parameters;

    public RelationExtractor(WordPieces tokenizer, TokenEncoder encoder, ExtractorParameters parameters) {
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.parameters = parameters;
    }

    /**
     * Loads {@code encoder.onnx}, {@code tokenizer.json} and {@code extractor.properties}.
     *
     * @throws IOException if one is missing or not what its name says
     */
    public static RelationExtractor load(Path folder) throws IOException {
        ExtractorParameters parameters = ExtractorParameters.read(folder.resolve("extractor.properties"));
        WordPieces tokenizer = WordPieces.open(folder.resolve("tokenizer.json"));
        return new RelationExtractor(tokenizer, new TokenEncoder(folder.resolve("encoder.onnx")), parameters);
    }

    /** As {@link #load}, but only when it is first asked for, and once for all who ask. */
    public static Supplier<RelationExtractor> lazily(Path folder) {
        return new Supplier<>() {
            private @Nullable RelationExtractor loaded;

            @Override
            public synchronized RelationExtractor get() {
                try {
                    RelationExtractor extractor = loaded == null ? load(folder) : loaded;
                    loaded = extractor;
                    return extractor;
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }

    /**
     * What was found in a text.
     *
     * @param relations by position
     * @param sources all spans that look like sources, linked or not
     * @param vectors of the text's word pieces, for the stages that read on from them
     */
    public record Extraction(List<Relation> relations, List<Span> sources, TextVectors vectors) {
        public Extraction {
            relations = List.copyOf(relations);
            sources = List.copyOf(sources);
        }
    }

    /** The relations of an article. Spans are UTF-16 positions in {@code text}. */
    public Extraction extract(String text, List<Paragraph> paragraphs) {
        List<Span> sources = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        TextVectors.Builder vectors = new TextVectors.Builder();
        read(text, paragraphs, (tagged, encoded) -> {
            tagged.window.addTo(vectors, encoded.vectors());
            RelationDecoder.decode(tagged, parameters.linker()).stream()
                    .map(candidate -> candidate.with(parameters.calibration()))
                    .filter(relation -> relation.confidence() >= parameters.threshold())
                    .forEach(relations::add);
            tagged.runs(Tags.SOURCE).forEach(run -> sources.add(tagged.span(run)));
        });
        relations.sort(Comparator.comparing(relation -> relation.content().getFirst()));
        return new Extraction(relations, sources, vectors.build());
    }

    /** The relations of an article before calibration, by window. */
    public List<RelationCandidate> candidates(String text, List<Paragraph> paragraphs) {
        List<RelationCandidate> candidates = new ArrayList<>();
        read(
                text,
                paragraphs,
                (tagged, encoded) -> candidates.addAll(RelationDecoder.decode(tagged, parameters.linker())));
        return candidates;
    }

    /** What the linker can learn from an article whose relations are known. */
    public List<LinkExample> linkExamples(String text, List<Paragraph> paragraphs, List<Relation> known) {
        List<LinkExample> examples = new ArrayList<>();
        read(text, paragraphs, (tagged, encoded) -> examples.addAll(LinkExample.of(tagged, known)));
        return examples;
    }

    /** Reads one window after another, so that only one has its outputs in memory. */
    private void read(String text, List<Paragraph> paragraphs, BiConsumer<Tagged, Encoded> out) {
        for (Window window : new Reading(text, paragraphs, tokenizer).windows(parameters::window)) {
            Interruption.check();
            Encoded encoded = encoder.encode(window.ids(), window.types());
            out.accept(new Tagged(text, window, encoded.outputs(), parameters.crf()), encoded);
        }
    }

    /** The vectors of a text on its own, a target's description say. */
    public TextVectors vectors(String text) {
        TextVectors.Builder vectors = new TextVectors.Builder();
        for (Window window : new Reading(text, Layout.of(text).paragraphs(), tokenizer).windows(parameters::window)) {
            window.addTo(vectors, encoder.encode(window.ids(), window.types()).vectors());
        }
        return vectors.build();
    }

    @Override
    public void close() {
        encoder.close();
        tokenizer.close();
    }
}
