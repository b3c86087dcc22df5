package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.onrecord.encode.TokenEncoder;
import org.onrecord.encode.WordPieces;
import org.onrecord.extract.ExtractorParameters;
import org.onrecord.extract.Reading;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.extract.Window;
import org.onrecord.model.Paragraph;
import org.onrecord.text.Layout;
import org.onrecord.text.Quotations;

/** What the parts of extraction cost: each is done once more on its own, text by text beside the whole. */
final class StageTimes implements AutoCloseable {
    private static final String LAYOUT = "paragraphs and quotation marks";
    private static final String PIECES = "word pieces";
    private static final String ENCODER = "encoder";
    private static final String LABELS = "labels and links";
    private static final String STATEMENTS = "statements; contents are read again for those in them";

    private final ExtractorParameters parameters;
    private final WordPieces tokenizer;
    private final TokenEncoder encoder;
    private final RelationExtractor relations;
    private final LongSupplier nanos;

    /**
     * Reads the model.
     *
     * @param nanos what the current thread has computed
     */
    StageTimes(Path model, LongSupplier nanos) throws IOException {
        this.parameters = ExtractorParameters.read(model.resolve("extractor.properties"));
        this.tokenizer = WordPieces.open(model.resolve("tokenizer.json"));
        this.encoder = new TokenEncoder(model.resolve("encoder.onnx"));
        this.relations = new RelationExtractor(tokenizer, encoder, parameters);
        this.nanos = nanos;
    }

    /**
     * Milliseconds for 1,000 words by part, in the order in which they are done.
     *
     * @param whole does all that extraction does
     */
    Map<String, Double> measure(Consumer<String> whole, Portion portion) {
        long layout = 0;
        long quotations = 0;
        long pieces = 0;
        long encoding = 0;
        long relating = 0;
        long all = 0;
        for (String text : portion.texts()) {
            List<Paragraph> paragraphs = Layout.of(text).paragraphs();
            Reading reading = new Reading(text, paragraphs, tokenizer);
            layout += time(() -> Layout.of(text));
            quotations += time(() -> Quotations.find(text, paragraphs));
            pieces += time(() -> new Reading(text, paragraphs, tokenizer));
            encoding += time(() -> encode(reading.windows(parameters::window)));
            relating += time(() -> relations.extract(text, paragraphs));
            all += time(() -> whole.accept(text));
        }
        Map<String, Double> times = new LinkedHashMap<>();
        times.put(LAYOUT, perThousandWords(layout + quotations, portion));
        // A reading looks for quotations too.
        times.put(PIECES, perThousandWords(pieces - quotations, portion));
        times.put(ENCODER, perThousandWords(encoding, portion));
        times.put(LABELS, perThousandWords(relating - pieces - encoding, portion));
        times.put(STATEMENTS, perThousandWords(all - layout - relating, portion));
        return times;
    }

    private void encode(List<Window> windows) {
        windows.forEach(window -> encoder.encode(window.ids(), window.types()));
    }

    private long time(Runnable work) {
        long begin = nanos.getAsLong();
        work.run();
        return nanos.getAsLong() - begin;
    }

    /** What is found as a difference may come out a little below nothing. */
    private static double perThousandWords(long nanos, Portion portion) {
        return Math.max(0, nanos / 1e6 * 1000 / portion.words());
    }

    @Override
    public void close() {
        relations.close();
    }
}
