package org.onrecord.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.SpeakerSummary;
import org.onrecord.model.Mention;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.StatementRow;

/** What an index holds of one speaker. Grows while its statements are read; keeps none of them. */
final class Voice {
    /** No name has so many spellings or forms; what is no name may. */
    private static final int DISTINCT = 200;

    private final @Nullable String id;
    private final Counts<String> names = new Counts<>(DISTINCT);
    private final Counts<SpeakerKind> kinds = new Counts<>(DISTINCT);
    private final Counts<String> forms = new Counts<>(DISTINCT);
    private final Counts<String> pronouns = new Counts<>(DISTINCT);
    private long statements;
    private long articles;
    private String article = "";
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** @param id on the roster, or null */
    Voice(@Nullable String id) {
        this.id = id;
    }

    /** Adds a statement; those of one article come one after the other. */
    void add(StatementRow row, String name) {
        statements++;
        names.add(name);
        kinds.add(row.speakerKind() == null ? SpeakerKind.UNKNOWN : row.speakerKind());
        if (!row.articleSource().equals(article)) {
            article = row.articleSource();
            articles++;
        }
        if (row.articlePublished() != null) {
            add(row.articlePublished().date());
        }
        row.speakerMentions().forEach(this::add);
    }

    private void add(LocalDate day) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    private void add(StatementRow.ChainMention mention) {
        String text = Printable.line(mention.text());
        switch (mention.kind()) {
            case NAME -> forms.add(text);
            case PRONOUN -> pronouns.add(text.toLowerCase(Locale.ROOT));
            case NOMINAL -> {}
        }
    }

    @Nullable
    String id() {
        return id;
    }

    /** The spelling used most. */
    String name() {
        return names.mostFrequentFirst().getFirst();
    }

    /** What the speaker was taken for most often. */
    SpeakerKind kind() {
        return kinds.mostFrequentFirst().getFirst();
    }

    long statements() {
        return statements;
    }

    /** The texts of the {@link Mention.Kind#NAME} mentions, the most frequent first. */
    List<String> forms() {
        return forms.mostFrequentFirst();
    }

    /** How often a pronoun, in lower case, stood for the speaker. */
    int pronouns(String pronoun) {
        return pronouns.of(pronoun);
    }

    SpeakerSummary summary() {
        return new SpeakerSummary(name(), id, kind(), statements, articles, first, last, forms());
    }
}
