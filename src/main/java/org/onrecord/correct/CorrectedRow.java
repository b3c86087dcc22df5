package org.onrecord.correct;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** A statement with what a person said of it on top of what the machine says. */
public final class CorrectedRow {
    private CorrectedRow() {}

    /** What is to be shown and counted of a statement; of a rejected one, too. */
    public static StatementRow of(StatementRow row, Correction correction) {
        Who was = Who.of(row);
        Who who = correction.speaker() == null ? was : correction.speaker();
        boolean judged = correction.speaker() != null;
        boolean same = who.isSameAs(was);
        return new StatementRow(
                row.schemaVersion(),
                row.statementId(),
                row.articleId(),
                row.articleSource(),
                row.articleTitle(),
                row.articleByline(),
                row.articleOutlet(),
                row.articleUrl(),
                row.articlePublished(),
                row.articleLanguage(),
                who.id(),
                who.name(),
                row.sourceText(),
                row.cueText(),
                correction.type() == null ? row.type() : correction.type(),
                row.text(),
                row.content(),
                row.source(),
                row.cue(),
                row.context(),
                correction.judgement() == Judgement.CONFIRMED ? 1 : row.extractionConfidence(),
                judged ? Correction.RULE : row.attributionRule(),
                judged ? 1 : row.attributionConfidence(),
                stances(row.stance(), correction.stances()),
                row.speakerCandidates(),
                judged ? who.kind() : row.speakerKind(),
                who.wikidata(),
                judged ? evidence(correction, same) : row.attributionEvidence(),
                // Mentions of whomever the machine took for the speaker say nothing of anybody else.
                same ? row.speakerMentions() : List.of(),
                row.cueClass(),
                row.act(),
                row.actConfidence(),
                row.conditional(),
                row.deadline(),
                row.due(),
                row.nearDuplicateOf(),
                correction.corrected());
    }

    private static String evidence(Correction correction, boolean same) {
        return (same ? "confirmed by " : "corrected by ") + correction.by() + " on "
                + correction.at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static List<Stance> stances(List<Stance> machine, Map<String, Side> sides) {
        List<Stance> stances = new ArrayList<>();
        for (Stance stance : machine) {
            Side side = sides.get(stance.target());
            if (side == null) {
                stances.add(stance);
            } else if (side != Side.NONE || stances.isEmpty()) {
                // The primary target, the first, is there even where the statement is not about it.
                stances.add(judged(stance.target(), side, side == Side.of(stance) ? stance.evidence() : List.of()));
            }
        }
        sides.forEach((target, side) -> {
            if (side != Side.NONE
                    && machine.stream().noneMatch(stance -> stance.target().equals(target))) {
                stances.add(judged(target, side, List.of()));
            }
        });
        return stances;
    }

    private static Stance judged(String target, Side side, List<Span> evidence) {
        Stance.Label label = side.label();
        return new Stance(target, label != null, label == null ? Stance.Label.NEUTRAL : label, 1, evidence);
    }
}
