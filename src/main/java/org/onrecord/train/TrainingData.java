package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.onrecord.encode.WordPieces;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Reading;
import org.onrecord.extract.Window;
import org.onrecord.text.Layout;

/** The articles that are trained on, cut into windows anew for each epoch so that no paragraph always begins one. */
final class TrainingData {
    private static final int SHORTEST = 128;
    private static final int LONGEST = 256;
    private static final int ROOM = 1536;
    /** Batches are drawn from so many windows at a time: enough for like lengths, few enough to stay random. */
    private static final int POOL = 128;

    private final List<LabelledRelations> documents;
    private final List<Reading> readings;

    TrainingData(List<LabelledRelations> documents, WordPieces tokenizer) {
        this.documents = documents;
        this.readings = documents.stream()
                .map(document ->
                        new Reading(document.text(), Layout.of(document.text()).paragraphs(), tokenizer))
                .toList();
    }

    /** The batches of an epoch, in order; the same for the same seed. */
    List<Batch> epoch(long seed) {
        Random random = new Random(seed);
        List<LabelledWindow> windows = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            LabelledRelations document = documents.get(i);
            for (Window window : readings.get(i).windows(() -> SHORTEST + random.nextInt(LONGEST - SHORTEST + 1))) {
                windows.add(LabelledWindow.of(window, document.text(), document.relations()));
            }
        }
        Collections.shuffle(windows, random);
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < windows.size(); from += POOL) {
            batches.addAll(Batch.of(windows.subList(from, Math.min(windows.size(), from + POOL)), ROOM));
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
