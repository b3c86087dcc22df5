package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.onrecord.correct.Correction;
import org.onrecord.correct.Who;
import org.onrecord.index.Reviewed;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/** Everything that is known about one statement, and why it is believed, for a reader. */
final class Explanation {
    private static final String INDENT = "  ";

    private final Reviewed statement;
    private final StatementRow row;
    private final Article article;
    private final Roster roster;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    /**
     * Of one statement.
     *
     * @param article the one that the statement is from
     * @param roster tells what the targets are called
     * @param columns code points on a line
     */
    Explanation(Reviewed statement, Article article, Roster roster, int columns) {
        this.statement = statement;
        row = statement.row();
        this.article = article;
        this.roster = roster;
        this.columns = columns;
    }

    void print(Console console) throws IOException {
        for (String line : lines()) {
            console.line(line);
        }
    }

    /** What to print, safe for a terminal. */
    List<String> lines() {
        lines.clear();
        statement();
        correction();
        article();
        passage();
        speaker();
        mentions();
        candidates();
        stances();
        act();
        return List.copyOf(lines);
    }

    private void statement() {
        lines.add("STATEMENT " + Printable.line(row.statementId()));
        add(row.type().name().toLowerCase(Locale.ROOT) + ", a statement with confidence "
                + number(row.extractionConfidence()));
    }

    private void correction() {
        Correction correction = statement.correction();
        if (correction == null) {
            return;
        }
        heading("CORRECTION");
        add(correction.by() + ", " + correction.at() + ReviewText.judgement(correction));
        if (correction.note() != null) {
            add("“" + correction.note() + "”");
        }
        StatementRow machine = statement.machine();
        if (correction.speaker() != null) {
            add("the machine said: " + ReviewText.speaker(Who.of(machine)) + ", rule " + machine.attributionRule()
                    + ", confidence " + number(machine.attributionConfidence()));
        }
        if (correction.type() != null) {
            add("the machine said: type " + machine.type());
        }
        correction
                .stances()
                .forEach((target, side) -> add("the machine said: " + target + " "
                        + ReviewText.side(machine, target).name()));
    }

    private void article() {
        heading("ARTICLE");
        add(row.articleTitle() == null ? "(no title)" : row.articleTitle());
        String day = row.articlePublished() == null
                ? "undated"
                : row.articlePublished().iso();
        add(Stream.of(row.articleOutlet(), row.articleByline(), day)
                .filter(Objects::nonNull)
                .collect(joining(", ")));
        add(row.articleSource());
        if (row.articleUrl() != null) {
            add(row.articleUrl());
        }
    }

    private void passage() {
        heading("PASSAGE   " + MarkedPassage.LEGEND);
        MarkedPassage.paragraphs(row, article.text()).forEach(this::add);
    }

    private void speaker() {
        heading("SPEAKER");
        add(row.speakerName() == null ? leftOpen() : named(row.speakerName()));
        add("rule " + row.attributionRule() + ", confidence " + number(row.attributionConfidence()));
        if (!row.attributionEvidence().isBlank()) {
            add("because " + row.attributionEvidence());
        }
    }

    private String named(String name) {
        return Stream.of(
                        name + (row.speakerId() == null ? " (off the roster)" : " (" + row.speakerId() + ")"),
                        row.speakerKind() == null
                                ? null
                                : row.speakerKind().name().toLowerCase(Locale.ROOT),
                        row.speakerWikidata() == null ? null : "Wikidata " + row.speakerWikidata())
                .filter(Objects::nonNull)
                .collect(joining(", "));
    }

    private String leftOpen() {
        return row.speakerCandidates().stream()
                .findFirst()
                .map(best -> "left open: best guess " + candidate(best) + " with score " + number(best.score()))
                .orElse("left open: nobody was considered");
    }

    private void mentions() {
        if (row.speakerMentions().isEmpty()) {
            return;
        }
        heading("MENTIONS of the speaker, the deciding one last; offsets in Unicode code points");
        for (StatementRow.ChainMention mention : row.speakerMentions()) {
            Span span = mention.span();
            String place = String.format(
                    Locale.ROOT,
                    "%-13s%-9s",
                    span.begin() + "-" + span.end(),
                    mention.kind().name().toLowerCase(Locale.ROOT));
            String words = Places.inContext(article.text(), span, columns - INDENT.length() - place.length());
            add(place, words);
        }
    }

    private void candidates() {
        if (row.speakerCandidates().isEmpty()) {
            return;
        }
        heading("CANDIDATES");
        row.speakerCandidates().forEach(candidate -> add(number(candidate.score()) + "  ", candidate(candidate)));
    }

    private static String candidate(Attribution.Candidate candidate) {
        return candidate.name() + (candidate.id() == null ? " (off the roster)" : " (" + candidate.id() + ")");
    }

    private void stances() {
        heading("STANCE");
        List<Stance> about = row.stance().stream().filter(Stance::about).toList();
        if (about.isEmpty()) {
            add("about no target");
        }
        for (Stance stance : about) {
            add(target(stance.target()) + ": " + stance.label() + ", confidence " + number(stance.confidence()));
            add(INDENT, evidence(stance.evidence()));
        }
    }

    private void act() {
        heading("ACT");
        add(words(row.act()) + ", confidence " + number(row.actConfidence())
                + (row.conditional() ? ", on a condition" : ""));
        if (row.deadline() != null) {
            add("deadline “" + row.deadline() + "”" + (row.due() == null ? "" : ", due " + row.due()));
        }
        add("reported by a cue that is " + words(row.cueClass()));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String target(String id) {
        return roster.targets().stream()
                .filter(target -> target.id().equals(id))
                .map(Target::name)
                .findFirst()
                .map(name -> id + " (" + name + ")")
                .orElse(id);
    }

    private String evidence(List<Span> spans) {
        return spans.isEmpty()
                ? "no words to show for it"
                : spans.stream()
                        .map(span -> "“" + Places.words(article.text(), span) + "”")
                        .collect(joining(" "));
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }

    private void add(String text) {
        add("", text);
    }

    /** Text behind a label that only its first line has. */
    private void add(String label, String text) {
        String start = INDENT + label;
        for (String line : Wrapping.lines(Printable.line(text), Math.max(1, columns - start.length()))) {
            lines.add(start + line);
            start = " ".repeat(start.length());
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
