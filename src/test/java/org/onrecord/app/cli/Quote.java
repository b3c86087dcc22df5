package org.onrecord.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.model.StatementRow.ChainMention;

/** A statement of an article from the words it is made of, each of which is looked for in the article's text. */
final class Quote {
    private final Article article;
    private final String content;
    private @Nullable String id;
    private @Nullable String speakerId;
    private @Nullable String name;
    private @Nullable SpeakerKind kind;
    private @Nullable String source;
    private @Nullable String cue;
    private Draft.Type type = Draft.Type.DIRECT;
    private String evidence = "";
    private final List<ChainMention> mentions = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Stance> stances = new ArrayList<>();

    private CueClass cueClass = CueClass.NEUTRAL;
    private Act.Kind act = Act.Kind.NONE;
    private boolean conditional;
    private @Nullable String deadline;
    private @Nullable LocalDate due;

    private Quote(Article article, String content) {
        this.article = article;
        this.content = content;
    }

    static Quote from(Article article, String content) {
        return new Quote(article, content);
    }

    Quote id(String wanted) {
        id = wanted;
        return this;
    }

    /** By a person on the roster. */
    Quote by(String rosterId, String speakerName) {
        speakerId = rosterId;
        return by(speakerName, SpeakerKind.PERSON);
    }

    /** By somebody off the roster. */
    Quote by(String speakerName, SpeakerKind speakerKind) {
        name = speakerName;
        kind = speakerKind;
        return this;
    }

    Quote source(String words) {
        source = words;
        return this;
    }

    Quote cue(String words) {
        cue = words;
        return this;
    }

    Quote as(Draft.Type wanted) {
        type = wanted;
        return this;
    }

    Quote because(String words) {
        evidence = words;
        return this;
    }

    Quote mention(String words, Mention.Kind how) {
        mentions.add(new ChainMention(words, place(words), how));
        return this;
    }

    Quote considering(@Nullable String rosterId, String candidate, double score) {
        candidates.add(new Candidate(rosterId, candidate, score));
        return this;
    }

    Quote taking(String target, Stance.Label label, String... words) {
        List<Span> shown = List.of(words).stream().map(this::place).toList();
        stances.add(new Stance(target, true, label, 0.7, shown));
        return this;
    }

    Quote distance(CueClass wanted) {
        cueClass = wanted;
        return this;
    }

    Quote act(Act.Kind kind) {
        act = kind;
        return this;
    }

    Quote onCondition() {
        conditional = true;
        return this;
    }

    Quote deadline(String words, @Nullable LocalDate day) {
        deadline = words;
        due = day;
        return this;
    }

    private Span place(String words) {
        int begin = article.text().indexOf(words);
        return new Span(
                article.text().codePointCount(0, begin), article.text().codePointCount(0, begin + words.length()));
    }

    StatementRow row() {
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                id == null ? Ids.sha256(article.origin() + content) : id,
                article.id(),
                article.origin(),
                article.title(),
                article.byline(),
                article.outlet(),
                article.url(),
                article.published(),
                article.language(),
                speakerId,
                name,
                source,
                cue,
                type,
                content,
                List.of(place(content)),
                source == null ? null : List.of(place(source)),
                cue == null ? null : List.of(place(cue)),
                article.text(),
                0.9,
                "by-hand",
                0.8,
                stances,
                candidates,
                kind,
                null,
                evidence,
                mentions,
                cueClass,
                act,
                0.6,
                conditional,
                deadline,
                due,
                null);
    }
}
