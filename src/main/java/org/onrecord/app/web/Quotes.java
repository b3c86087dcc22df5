package org.onrecord.app.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.Part;
import org.onrecord.app.page.QuoteView;
import org.onrecord.app.page.StanceView;
import org.onrecord.app.page.VariantView;
import org.onrecord.index.Hit;
import org.onrecord.index.Quotation;
import org.onrecord.model.Published;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;
import org.onrecord.text.WordChanges;

/** Statements as pages show them. */
record Quotes(Roster roster) {
    /** So many speakers have a colour of their own. */
    private static final int COLOURS = 6;

    QuoteView view(Quotation quotation) {
        String first = quotation.first().statementId();
        List<VariantView> variants = quotation.variants().stream()
                .map(variant -> variant(quotation.hit().row(), variant.row(), first))
                .toList();
        return view(quotation.hit(), variants);
    }

    /** A statement by itself. */
    QuoteView view(StatementRow row) {
        return view(new Hit(row, 0, List.of(), List.of()), List.of());
    }

    private QuoteView view(Hit hit, List<VariantView> variants) {
        StatementRow row = hit.row();
        boolean more = row.context().length() > row.text().length() + 2;
        return new QuoteView(
                Links.anchor(row.statementId()),
                Part.of(row.text(), hit.matches()),
                more ? Part.of(row.context(), hit.contextMatches()) : List.of(),
                row.articleLanguage(),
                speaker(row),
                style(row.speakerId()),
                day(row),
                outlet(row),
                row.articleTitle(),
                Params.label(row.type()),
                stances(row),
                Links.inArticle(row),
                Links.similar(row.statementId()),
                row.corrected() != null,
                variants);
    }

    private static VariantView variant(StatementRow shown, StatementRow variant, String first) {
        return new VariantView(
                day(variant),
                outlet(variant),
                Links.inArticle(variant),
                variant.statementId().equals(first),
                WordChanges.between(shown.text(), variant.text()));
    }

    private static @Nullable String day(StatementRow row) {
        Published published = row.articlePublished();
        return published == null ? null : published.date().toString();
    }

    private static String outlet(StatementRow row) {
        String outlet = row.articleOutlet();
        return outlet == null ? row.articleSource() : outlet;
    }

    /** The name, or what the article says where nobody could be named. */
    static String speaker(StatementRow row) {
        if (row.speakerName() != null) {
            return row.speakerName();
        }
        String source = row.sourceText();
        return source == null ? "Nobody named" : "Nobody named (“" + source + "”)";
    }

    /** Sides on what the statement is about. */
    List<StanceView> stances(StatementRow row) {
        return row.stance().stream()
                .filter(Stance::about)
                .map(stance -> new StanceView(stance.label(), target(stance.target())))
                .toList();
    }

    /** Targets in the order of the roster, those that it does not have behind them. */
    List<String> inOrder(Stream<String> targets) {
        List<String> taken = targets.distinct().toList();
        Stream<String> known = roster.targets().stream().map(Target::id).filter(taken::contains);
        return Stream.concat(known, taken.stream()).distinct().toList();
    }

    /** The name of a target. */
    String target(String id) {
        return roster.targets().stream()
                .filter(target -> target.id().equals(id))
                .map(Target::name)
                .findFirst()
                .orElse(id);
    }

    /** Everybody on the roster has a colour, as far as there are some. */
    String style(@Nullable String speakerId) {
        List<String> ids = roster.speakers().stream().map(Speaker::id).toList();
        int place = speakerId == null ? -1 : ids.indexOf(speakerId.toLowerCase(Locale.ROOT));
        return place < 0 || place >= COLOURS ? "speaker-other" : "speaker-" + (place + 1);
    }
}
