package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.extract.Relation;
import org.onrecord.model.Published;

/**
 * Reads relations in brat standoff (see {@link BratCorpus}) together with the speakers that people resolved their sources
 * to, from {@code DIR/<split>_speakers.jsonl}, and publication dates from {@code DIR/metadata.tsv}, if it is there.
 */
public final class SpeakerCorpus {
    private SpeakerCorpus() {}

    /**
     * The labelled documents of a split, ordered by id. A label without a relation, or with one that has no content, does
     * not count.
     *
     * @param labels the file of speakers, or null for the one that lies in the folder
     * @throws EvaluationException if a file is missing or cannot be read, or no label has a relation
     */
    public static List<LabelledSources> read(Path data, String split, @Nullable Path labels)
            throws EvaluationException {
        Path file = labels == null ? data.resolve(split + "_speakers.jsonl") : labels;
        Map<String, Published> dates = PublicationDates.read(data.resolve("metadata.tsv"));
        List<LabelledSources> documents = new ArrayList<>();
        for (Map.Entry<String, List<SpeakerLabel>> document : byDocument(file).entrySet()) {
            String id = document.getKey();
            String text = BratCorpus.text(data, split, id);
            List<LabelledSource> sources = sources(data, split, text, document.getValue());
            documents.add(new LabelledSources(id, text, dates.get(id), sources));
        }
        if (documents.stream().allMatch(document -> document.sources().isEmpty())) {
            throw new EvaluationException(file + " labels no relation of " + data.resolve(split));
        }
        return documents;
    }

    /**
     * As {@link #read}, with the relations that no label is about between the others, their sources unknown. All labels
     * of a document are about one annotator's relations.
     *
     * @throws EvaluationException as {@link #read}
     */
    public static List<LabelledSources> whole(Path data, String split, Path labels) throws EvaluationException {
        List<LabelledSources> documents = new ArrayList<>();
        for (Map.Entry<String, List<SpeakerLabel>> document : byDocument(labels).entrySet()) {
            String id = document.getKey();
            String text = BratCorpus.text(data, split, id);
            Map<String, LabelledSource> sources = new LinkedHashMap<>();
            BratCorpus.relations(data, split, id, document.getValue().getFirst().annotator(), text)
                    .forEach((name, relation) -> sources.put(name, LabelledSource.unlabelled(name, relation)));
            sources(data, split, text, document.getValue()).forEach(source -> sources.put(source.id(), source));
            documents.add(new LabelledSources(id, text, null, List.copyOf(sources.values())));
        }
        return documents;
    }

    /** Where the text of one of the documents is. */
    public static Path textFile(Path data, String split, LabelledSources document) {
        return BratCorpus.textFile(data, split, document.id());
    }

    private static Map<String, List<SpeakerLabel>> byDocument(Path file) throws EvaluationException {
        Map<String, List<SpeakerLabel>> byDocument = new TreeMap<>();
        for (SpeakerLabel label : SpeakerLabel.read(file)) {
            byDocument.computeIfAbsent(label.doc(), doc -> new ArrayList<>()).add(label);
        }
        return byDocument;
    }

    private static List<LabelledSource> sources(Path data, String split, String text, List<SpeakerLabel> labels)
            throws EvaluationException {
        Map<@Nullable String, Map<String, Relation>> byAnnotator = new LinkedHashMap<>();
        List<LabelledSource> sources = new ArrayList<>();
        for (SpeakerLabel label : labels) {
            if (!byAnnotator.containsKey(label.annotator())) {
                byAnnotator.put(
                        label.annotator(), BratCorpus.relations(data, split, label.doc(), label.annotator(), text));
            }
            Relation relation =
                    byAnnotator.getOrDefault(label.annotator(), Map.of()).get(label.relation());
            if (relation != null) {
                sources.add(new LabelledSource(label.relation(), relation, label.entity(), label.kind()));
            }
        }
        return sources;
    }
}
