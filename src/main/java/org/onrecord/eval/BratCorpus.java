package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

/**
 * Reads attributions from brat standoff as PolNeAR lays it out: {@code DIR/<split>/text/<doc>.txt} in UTF-8 and
 * {@code DIR/<split>/attributions/<doc>_<annotator>.ann}, whose offsets count Unicode code points. Of several annotators
 * of one document the first by name counts; events without content are passed over.
 */
public final class BratCorpus {
    private static final Pattern FILE = Pattern.compile("(.+)_([0-9a-zA-Z]+)\\.ann");
    /** The text of an entity may hold a line break, so a line is only what begins as one. */
    private static final Pattern LINE_START = Pattern.compile("\n(?=(?:[A-Z#]\\d+|\\*)\t)");

    private BratCorpus() {}

    /**
     * The documents of a split, ordered by id.
     *
     * @throws EvaluationException if the folders are missing, or a file cannot be read as brat standoff
     */
    public static List<LabelledRelations> read(Path data, String split) throws EvaluationException {
        Path folder = folder(data, split);
        if (!Files.isDirectory(folder)) {
            throw new EvaluationException("no folder " + folder + ": expected " + data
                    + "/<split>/attributions/<doc>_<annotator>.ann beside <split>/text/<doc>.txt");
        }
        List<LabelledRelations> documents = new ArrayList<>();
        for (Map.Entry<String, Path> file : firstAnnotators(folder).entrySet()) {
            String text = text(data, split, file.getKey());
            Map<String, Relation> relations = relations(text, file.getValue());
            documents.add(new LabelledRelations(file.getKey(), text, List.copyOf(relations.values())));
        }
        if (documents.isEmpty()) {
            throw new EvaluationException("no file <doc>_<annotator>.ann in " + folder);
        }
        return documents;
    }

    /**
     * The text of a document.
     *
     * @throws EvaluationException if the file is missing or is not in UTF-8
     */
    static String text(Path data, String split, String doc) throws EvaluationException {
        return TextFile.read(textFile(data, split, doc));
    }

    static Path textFile(Path data, String split, String doc) {
        return data.resolve(split).resolve("text").resolve(doc + ".txt");
    }

    /**
     * The relations that one annotator marked in a document, by the id of their event, in the order of the file.
     *
     * @param text the document's
     * @param annotator null for the first by name
     * @throws EvaluationException if there is no such file, or it cannot be read as brat standoff
     */
    static Map<String, Relation> relations(Path data, String split, String doc, @Nullable String annotator, String text)
            throws EvaluationException {
        Path folder = folder(data, split);
        Path file =
                annotator == null ? firstAnnotators(folder).get(doc) : folder.resolve(doc + "_" + annotator + ".ann");
        if (file == null) {
            throw new EvaluationException("no file " + doc + "_<annotator>.ann in " + folder);
        }
        return relations(text, file);
    }

    private static Path folder(Path data, String split) {
        return data.resolve(split).resolve("attributions");
    }

    private static Map<String, Path> firstAnnotators(Path folder) throws EvaluationException {
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    first.putIfAbsent(name.group(1), file);
                }
            }
        } catch (IOException unreadable) {
            throw new EvaluationException(folder + " cannot be read: " + unreadable.getMessage());
        }
        return first;
    }

    private static Map<String, Relation> relations(String text, Path file) throws EvaluationException {
        Map<String, Entity> entities = new HashMap<>();
        Map<String, String[]> events = new LinkedHashMap<>();
        for (String line : LINE_START.splitAsStream(TextFile.read(file)).toList()) {
            String[] fields = line.strip().split("\t", 3);
            if (fields.length > 1 && fields[0].startsWith("T")) {
                entities.put(fields[0], entity(fields[1], text, file));
            } else if (fields.length > 1 && fields[0].startsWith("E")) {
                events.put(fields[0], fields[1].split("\\s+"));
            }
        }
        Map<String, Relation> relations = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> event : events.entrySet()) {
            Map<String, List<Span>> roles = roles(event.getValue(), entities, file);
            List<Span> content = sorted(roles, "content");
            if (!content.isEmpty()) {
                relations.put(event.getKey(), new Relation(content, sorted(roles, "cue"), sorted(roles, "source"), 1));
            }
        }
        return relations;
    }

    private static List<Span> sorted(Map<String, List<Span>> roles, String role) {
        return roles.getOrDefault(role, List.of()).stream().sorted().toList();
    }

    /** "Content 10 20;25 30", the offsets converted to UTF-16. */
    private static Entity entity(String field, String text, Path file) throws EvaluationException {
        int blank = field.indexOf(' ');
        try {
            List<Span> spans = new ArrayList<>();
            for (String fragment : field.substring(blank + 1).split(";", -1)) {
                String[] ends = fragment.split(" ", -1);
                spans.add(new Span(
                        text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                        text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
            }
            return new Entity(field.substring(0, blank).toLowerCase(Locale.ROOT), spans);
        } catch (RuntimeException malformed) {
            throw new EvaluationException(file + ": not an entity of brat standoff within the text: " + field);
        }
    }

    /** "E1 Content:T3 Source:T2 Content2:T7": a role may be numbered, and the entity's own label wins over it. */
    private static Map<String, List<Span>> roles(String[] event, Map<String, Entity> entities, Path file)
            throws EvaluationException {
        Map<String, List<Span>> roles = new HashMap<>();
        for (String argument : event) {
            int colon = argument.lastIndexOf(':');
            Entity entity = entities.get(argument.substring(colon + 1));
            if (colon < 0 || entity == null) {
                throw new EvaluationException(file + ": an event names an entity that is not there: " + argument);
            }
            String named = argument.substring(0, colon).replaceAll("\\d+$", "").toLowerCase(Locale.ROOT);
            String role = List.of("content", "cue", "source").contains(entity.label) ? entity.label : named;
            roles.computeIfAbsent(role, any -> new ArrayList<>()).addAll(entity.spans);
        }
        return roles;
    }

    private record Entity(String label, List<Span> spans) {}
}
