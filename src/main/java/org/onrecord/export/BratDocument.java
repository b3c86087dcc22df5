package org.onrecord.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** One article and its annotations, in the two files that make a document of brat. */
final class BratDocument implements Closeable {
    private final BratText text;
    private final Writer out;
    /** Sources and cues that are there already: statements of one sentence share them. */
    private final Map<String, String> known = new HashMap<>();

    private int stretches;
    private int relations;
    private int attributes;
    private int notes;

    /** Writes the article's text. */
    BratDocument(Path folder, String name, ArticleText article) throws IOException {
        text = new BratText(article);
        try (Writer file = Utf8.writer(Files.newOutputStream(folder.resolve(name + ".txt")))) {
            file.write(text.text());
        }
        out = new BufferedWriter(Utf8.writer(Files.newOutputStream(folder.resolve(name + ".ann"))));
    }

    void write(StatementRow row) throws IOException {
        String stretch = text.stretch(row.content());
        if (stretch.isEmpty()) {
            return;
        }
        String content = stretch("Content", stretch);
        relation("SaidBy", content, shared("Source", row.source()));
        relation("CuedBy", content, shared("Cue", row.cue()));
        attribute("Type", content, row.type().name());
        for (Stance stance : row.stance()) {
            if (stance.about()) {
                attribute(
                        Brat.attribute(stance.target()), content, stance.label().name());
            }
        }
        line("#" + ++notes + "\tAnnotatorNotes " + content + "\t" + note(row));
    }

    private @Nullable String shared(String type, @Nullable List<Span> spans) throws IOException {
        String stretch = spans == null ? "" : text.stretch(spans);
        if (stretch.isEmpty()) {
            return null;
        }
        String key = type + " " + stretch;
        String id = known.get(key);
        if (id == null) {
            id = stretch(type, stretch);
            known.put(key, id);
        }
        return id;
    }

    private String stretch(String type, String stretch) throws IOException {
        String id = "T" + ++stretches;
        line(id + "\t" + type + " " + stretch);
        return id;
    }

    private void relation(String type, String from, @Nullable String to) throws IOException {
        if (to != null) {
            line("R" + ++relations + "\t" + type + " Arg1:" + from + " Arg2:" + to);
        }
    }

    private void attribute(String type, String of, String value) throws IOException {
        line("A" + ++attributes + "\t" + type + " " + of + " " + value);
    }

    private static String note(StatementRow row) {
        StringBuilder note = new StringBuilder("statement_id=").append(row.statementId());
        if (row.speakerId() != null) {
            note.append(" speaker_id=").append(row.speakerId());
        }
        if (row.speakerName() != null) {
            note.append(" speaker_name=").append(new BratText(new ArticleText("", row.speakerName())).text());
        }
        return note.toString().replace('\n', ' ');
    }

    private void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
