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
import org.onrecord.extract.Window;
import org.onrecord.model.Paragraph;
import org.onrecord.text.Layout;
import org.onrecord.text.Quotations;

/** What the parts of extraction cost: each is done once more on its own, text by text beside the whole. */
final class StageTimes implements AutoCloseable {
    private static final String LAYOUT = "paragraphs and quotation marks";
    private static final String PIECES = "word pieces";
    private static final String ENCODER = "encoder";
    private static final String REST = "labels, links and statements";

    private final ExtractorParameters parameters;
    private final WordPieces tokenizer;
    private final TokenEncoder encoder;
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
        this.nanos = nanos;
    }

    /** Milliseconds for 1,000 words by part, in the order in which they are done. */
    Map<String, Double> measure(Consumer<String> whole, Portion portion) {
        long marks = 0;
        long pieces = 0;
        long encoding = 0;
        long all = 0;
        for (String text : portion.texts()) {
            List<Paragraph> paragraphs = Layout.of(text).paragraphs();
            long layout = time(() -> Layout.of(text));
            long quotations = time(() -> Quotations.find(text, paragraphs));
            Reading reading = new Reading(text, paragraphs, tokenizer);
            marks += layout + quotations;
            // A reading looks for quotations too.
            pieces += time(() -> new Reading(text, paragraphs, tokenizer)) - quotations;
            encoding += time(() -> encode(reading.windows(parameters::window)));
            all += time(() -> whole.accept(text));
        }
        Map<String, Double> times = new LinkedHashMap<>();
        times.put(LAYOUT, perThousandWords(marks, portion));
        times.put(PIECES, perThousandWords(pieces, portion));
        times.put(ENCODER, perThousandWords(encoding, portion));
        times.put(REST, perThousandWords(all - marks - pieces - encoding, portion));
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
        encoder.close();
        tokenizer.close();
    }
}
