package org.onrecord.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.Choice;
import org.onrecord.app.page.CorrectionForm;
import org.onrecord.app.page.StanceView;
import org.onrecord.app.page.StatementView;
import org.onrecord.app.page.StatementView.Fact;
import org.onrecord.model.Act;
import org.onrecord.model.Corrected;
import org.onrecord.model.CueClass;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;

/** Why a statement is as it is, as pages show it. */
record Reasons(Roster roster, Quotes quotes) {
    /** @param words what stands in the article's text at a stretch in code points */
    StatementView view(StatementRow row, Function<Span, String> words) {
        return new StatementView(
                row.statementId(),
                quotes.view(row),
                Links.statement(row.statementId()),
                facts(row),
                why(row),
                row.speakerCandidates().stream()
                        .map(candidate -> new Fact(candidate.name(), percent(candidate.score())))
                        .toList(),
                row.stance().stream()
                        .filter(Stance::about)
                        .map(stance -> new StatementView.Shown(
                                new StanceView(stance.label(), quotes.target(stance.target())),
                                percent(stance.confidence()),
                                stance.evidence().stream().map(words).toList()))
                        .toList(),
                corrected(row.corrected()),
                form(row));
    }

    private static List<Fact> facts(StatementRow row) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Type", label(row.type()));
        add(facts, "Source", row.sourceText());
        add(facts, "Cue", row.cueText());
        if (row.cueClass() != CueClass.NEUTRAL) {
            add(facts, "The cue is", label(row.cueClass()));
        }
        if (row.act() != Act.Kind.NONE) {
            String act = label(row.act()) + (row.conditional() ? ", on a condition" : "");
            add(facts, "Act", act + ", " + percent(row.actConfidence()));
        }
        LocalDate due = row.due();
        add(facts, "Deadline", row.deadline() == null || due == null ? row.deadline() : row.deadline() + ": " + due);
        add(facts, "Found with confidence", percent(row.extractionConfidence()));
        return facts;
    }

    private static List<Fact> why(StatementRow row) {
        List<Fact> why = new ArrayList<>();
        add(why, "Speaker by", row.attributionRule().replace('_', ' ').replace('-', ' '));
        add(why, "with confidence", percent(row.attributionConfidence()));
        add(why, "Evidence", row.attributionEvidence().isBlank() ? null : row.attributionEvidence());
        return why;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(name, value));
        }
    }

    private static @Nullable String corrected(@Nullable Corrected corrected) {
        if (corrected == null) {
            return null;
        }
        String note = corrected.note() == null ? "" : ": " + corrected.note();
        return "Checked by " + corrected.by() + ", " + corrected.at().toString().substring(0, 10) + note;
    }

    private CorrectionForm form(StatementRow row) {
        return new CorrectionForm(
                "/articles/" + row.articleId() + "/corrections",
                roster.speakers().stream()
                        .map(speaker -> new Choice(
                                speaker.id(), speaker.name(), speaker.id().equals(row.speakerId())))
                        .toList(),
                label(row.type()),
                roster.targets().stream()
                        .map(target -> new CorrectionForm.Target(target.id(), target.name(), side(row, target.id())))
                        .toList());
    }

    private static String side(StatementRow row, String target) {
        return row.stance().stream()
                .filter(stance -> stance.about() && stance.target().equals(target))
                .map(stance -> label(stance.label()))
                .findFirst()
                .orElse("not about it");
    }

    private static String label(Enum<?> value) {
        return Params.label(value).replace('_', ' ');
    }

    private static String percent(double confidence) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * confidence);
    }
}
