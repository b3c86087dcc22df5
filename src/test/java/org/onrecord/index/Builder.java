package org.onrecord.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** Small statements to look for, from what a test cares about. */
record Builder(
        String origin,
        String text,
        int begin,
        @Nullable String speakerId,
        @Nullable String speakerName,
        Draft.Type type,
        @Nullable String published,
        List<Stance> stances,
        List<Candidate> candidates,
        Deed deed) {
    /** What a statement does, and how it is reported. */
    record Deed(
            CueClass cueClass,
            Act.Kind act,
            boolean conditional,
            @Nullable LocalDate due) {
        static final Deed NONE = new Deed(CueClass.NEUTRAL, Act.Kind.NONE, false, null);
    }

    static Builder said(String text) {
        return new Builder("a.txt", text, 0, null, null, Draft.Type.DIRECT, null, List.of(), List.of(), Deed.NONE);
    }

    Builder from(String wanted) {
        return new Builder(wanted, text, begin, speakerId, speakerName, type, published, stances, candidates, deed);
    }

    Builder at(int wanted) {
        return new Builder(origin, text, wanted, speakerId, speakerName, type, published, stances, candidates, deed);
    }

    Builder by(@Nullable String id, String name) {
        return new Builder(origin, text, begin, id, name, type, published, stances, candidates, deed);
    }

    Builder as(Draft.Type wanted) {
        return new Builder(origin, text, begin, speakerId, speakerName, wanted, published, stances, candidates, deed);
    }

    Builder on(String day) {
        return new Builder(origin, text, begin, speakerId, speakerName, type, day, stances, candidates, deed);
    }

    Builder taking(Stance... wanted) {
        return new Builder(
                origin, text, begin, speakerId, speakerName, type, published, List.of(wanted), candidates, deed);
    }

    Builder considering(Candidate... wanted) {
        return new Builder(
                origin, text, begin, speakerId, speakerName, type, published, stances, List.of(wanted), deed);
    }

    Builder doing(CueClass cueClass, Act.Kind act, boolean conditional, @Nullable LocalDate due) {
        Deed wanted = new Deed(cueClass, act, conditional, due);
        return new Builder(origin, text, begin, speakerId, speakerName, type, published, stances, candidates, wanted);
    }

    static Stance about(String target, Stance.Label label) {
        return new Stance(target, true, label, 0.9, List.of());
    }

    static Stance notAbout(String target) {
        return new Stance(target, false, Stance.Label.NEUTRAL, 0.9, List.of());
    }

    StatementRow row() {
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                Ids.sha256(origin + begin + text),
                Ids.sha256(origin),
                origin,
                "Talks in Geneva",
                null,
                "South China Morning Post",
                null,
                published == null ? null : Published.parse(published).orElseThrow(),
                "en-GB",
                speakerId,
                speakerName,
                "the minister's office",
                "was warning",
                type,
                text,
                List.of(new Span(begin, begin + Math.max(1, text.length()))),
                null,
                null,
                "The paragraph around it mentions soybeans.",
                0.9,
                "rule",
                0.8,
                stances,
                candidates,
                kind(),
                null,
                "",
                List.of(),
                deed.cueClass,
                deed.act,
                0.7,
                deed.conditional,
                deed.due == null ? null : "by then",
                deed.due,
                null);
    }

    /** A person on the roster, an organisation off it, null for nobody. */
    private @Nullable SpeakerKind kind() {
        SpeakerKind named = speakerId == null ? SpeakerKind.ORGANISATION : SpeakerKind.PERSON;
        return speakerName == null ? null : named;
    }

    static Article article(String origin, String text) {
        return Article.of(origin, "text/plain", text);
    }

    /** An article that appeared when the first of its statements says. */
    static Outcome kept(String origin, StatementRow... rows) {
        Article unknown = article(origin, "text of " + origin);
        Article article = new Article(
                unknown.id(),
                origin,
                unknown.contentType(),
                null,
                null,
                null,
                null,
                rows[0].articlePublished(),
                null,
                null,
                unknown.text());
        return new Outcome.Kept(article, List.of(rows));
    }
}
