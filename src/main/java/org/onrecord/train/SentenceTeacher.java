package org.onrecord.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.onrecord.encode.TokenEncoder;
import org.onrecord.encode.WordPieces;

/** Embeds sentences with the base model as it was published: what a small map learns to come near to. One thread at a time. */
final class SentenceTeacher implements AutoCloseable {
    /** Its makers' words before a query; statements go without. */
    static final String QUERY = "Represent this sentence for searching relevant passages: ";

    private static final int LONGEST = 128;
    private static final int BATCH_PIECES = 1536;
    private static final float NEVER = -1e4f;

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final WordPieces tokenizer;
    private final Bert bert;
    private final int vocabulary;

    SentenceTeacher() throws IOException {
        Map<String, Tensor> weights = new HashMap<>(BaseModel.weights());
        int width = (int) Objects.requireNonNull(weights.get("embeddings.LayerNorm.bias"), "no LayerNorm")
                .shape()[0];
        vocabulary = (int) Objects.requireNonNull(weights.get("embeddings.word_embeddings.weight"), "no words")
                .shape()[0];
        weights.put("head.weight", identity(width));
        weights.put("head.bias", new Tensor(new long[] {width}, new float[width]));
        bert = new Bert(manager, weights, width, 0);
        try (InputStream json = BaseModel.tokenizer()) {
            tokenizer = new WordPieces(json);
        }
    }

    /** A head that gives the encoder's last layer as it is. */
    private static Tensor identity(int width) {
        float[] values = new float[width * width];
        for (int i = 0; i < width; i++) {
            values[i * width + i] = 1;
        }
        return new Tensor(new long[] {width, width}, values);
    }

    /**
     * The embedding of each text, of length 1; of long texts, that of the first 126 word pieces.
     *
     * @param listener hears how far it is
     */
    List<float[]> embed(List<String> texts, TrainingListener listener) {
        List<int[]> ids = texts.stream().map(this::ids).toList();
        List<Integer> order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids.get(i).length))
                .toList();
        float[][] embeddings = new float[ids.size()][];
        for (int from = 0; from < order.size(); ) {
            int to = from + 1;
            while (to < order.size() && (to + 1 - from) * ids.get(order.get(to)).length <= BATCH_PIECES) {
                to++;
            }
            List<Integer> batch = order.subList(from, to);
            List<float[]> rows = embed(batch.stream().map(ids::get).toList());
            for (int i = 0; i < rows.size(); i++) {
                embeddings[batch.get(i)] = rows.get(i);
            }
            from = to;
            listener.step(to, order.size());
        }
        return List.of(embeddings);
    }

    /** The embedding of each word piece of the vocabulary as a text of its own. */
    List<float[]> pieces(TrainingListener listener) {
        return embed(IntStream.range(0, vocabulary).mapToObj(tokenizer::piece).toList(), listener);
    }

    private int[] ids(String text) {
        int[] pieces = tokenizer.cut(text).ids();
        int size = Math.min(LONGEST, pieces.length + 2);
        int[] ids = new int[size];
        ids[0] = TokenEncoder.CLS;
        System.arraycopy(pieces, 0, ids, 1, size - 2);
        ids[size - 1] = TokenEncoder.SEP;
        return ids;
    }

    private List<float[]> embed(List<int[]> batch) {
        int pieces = batch.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        long[] ids = new long[batch.size() * pieces];
        float[] mask = new float[ids.length];
        for (int i = 0; i < batch.size(); i++) {
            for (int piece = 0; piece < pieces; piece++) {
                boolean there = piece < batch.get(i).length;
                ids[i * pieces + piece] = there ? batch.get(i)[piece] : 0;
                mask[i * pieces + piece] = there ? 0 : NEVER;
            }
        }
        try (NDManager own = manager.newSubManager()) {
            NDArray outputs = bert.forward(
                    NativeArrays.of(own, ids, batch.size(), pieces),
                    NativeArrays.of(own, new long[ids.length], batch.size(), pieces),
                    NativeArrays.of(own, mask, batch.size(), 1, 1, pieces),
                    false);
            float[] first = outputs.get(new NDIndex(":, 0")).toFloatArray();
            int width = first.length / batch.size();
            List<float[]> rows = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                rows.add(unit(first, i * width, width));
            }
            return rows;
        }
    }

    private static float[] unit(float[] values, int from, int width) {
        double squares = 0;
        for (int i = from; i < from + width; i++) {
            squares += (double) values[i] * values[i];
        }
        float[] unit = new float[width];
        for (int i = 0; i < width; i++) {
            unit[i] = (float) (values[from + i] / Math.sqrt(squares));
        }
        return unit;
    }

    @Override
    public void close() {
        tokenizer.close();
        manager.close();
    }
}
