package org.onrecord.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/** The documents' texts, in code points. Documents without one are left out of the score. */
public final class Texts {
    private final Map<String, int[]> codePoints = new HashMap<>();

    /** From texts by the name of their document. */
    public Texts(Map<String, String> texts) {
        texts.forEach((doc, text) -> codePoints.put(doc, text.codePoints().toArray()));
    }

    /**
     * Reads {@code <doc>.txt}, in UTF-8 and character for character, for each document that is spoken of.
     *
     * @throws EvaluationException if a file cannot be read, or none of the gold data's documents has one
     */
    public static Texts read(Path folder, Benchmark benchmark, List<LabelledStatement> predicted)
            throws EvaluationException {
        Set<String> gold = documents(benchmark.gold());
        Set<String> wanted = new HashSet<>(gold);
        wanted.addAll(documents(predicted));
        Map<String, String> texts = new HashMap<>();
        for (String doc : wanted) {
            readInto(texts, folder, doc);
        }
        if (!gold.isEmpty() && gold.stream().noneMatch(texts::containsKey)) {
            throw new EvaluationException("none of the gold data's documents has a text in " + folder + ", for example "
                    + gold.stream().min(String::compareTo).orElseThrow() + ".txt");
        }
        return new Texts(texts);
    }

    private static Set<String> documents(List<LabelledStatement> statements) {
        return statements.stream().map(statement -> statement.passage().doc()).collect(Collectors.toSet());
    }

    private static void readInto(Map<String, String> texts, Path folder, String doc) throws EvaluationException {
        String name = doc + ".txt";
        try {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                texts.put(doc, Files.readString(file));
            }
        } catch (InvalidPathException noFileCanHaveThisName) {
            texts.remove(doc);
        } catch (CharacterCodingException otherCharset) {
            throw new EvaluationException(name + " in " + folder + " is not in UTF-8");
        } catch (IOException unreadable) {
            throw new EvaluationException(name + " in " + folder + " cannot be read: " + unreadable.getMessage());
        }
    }

    boolean has(Passage passage) {
        return codePoints.containsKey(passage.doc());
    }

    /**
     * A content as a set: the positions of its letters and numbers. Of Unicode's categories that is all of L and N, so
     * that {@code ½} and {@code Ⅳ} count.
     */
    BitSet letters(Passage passage) {
        int[] text = codePoints.getOrDefault(passage.doc(), new int[0]);
        BitSet letters = new BitSet();
        for (Span span : passage.content()) {
            for (int at = span.begin(); at < Math.min(span.end(), text.length); at++) {
                if (Characters.isAlphanumeric(text[at])) {
                    letters.set(at);
                }
            }
        }
        return letters;
    }

    /** The words of a passage, with the mark of a gap between fragments. */
    String excerpt(Passage passage) {
        int[] text = codePoints.getOrDefault(passage.doc(), new int[0]);
        return passage.content().stream()
                .map(span -> {
                    int begin = Math.min(span.begin(), text.length);
                    return new String(text, begin, Math.min(span.end(), text.length) - begin);
                })
                .collect(Collectors.joining(StatementRow.FRAGMENT_SEPARATOR));
    }
}
