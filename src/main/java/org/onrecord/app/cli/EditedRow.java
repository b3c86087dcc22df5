package org.onrecord.app.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Claim;
import org.onrecord.correct.ClaimException;
import org.onrecord.correct.CorrectionTable;
import org.onrecord.correct.Judgement;
import org.onrecord.correct.RosterNames;
import org.onrecord.correct.Side;
import org.onrecord.correct.Who;
import org.onrecord.export.FormulaGuard;
import org.onrecord.model.Draft;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** What somebody said by editing a row of an export: what is otherwise than the statement is shown. */
final class EditedRow {
    static final String ID = "statement_id";

    private static final String SPEAKER = "speaker_id";
    private static final String NAME = "speaker_name";
    private static final String KIND = "speaker_kind";
    private static final String TYPE = "type";
    private static final String STANCES = "stances";
    private static final String STANCE = "stance_";
    private static final String CONFIDENCE = "stance_confidence";
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0");

    private final CorrectionTable.Row cells;
    private final StatementRow shown;
    private final RosterNames names;

    EditedRow(CorrectionTable.Row cells, StatementRow shown, RosterNames names) {
        this.cells = cells;
        this.shown = shown;
        this.names = names;
    }

    Claim claim() throws ClaimException {
        boolean reject = flag("reject");
        boolean confirm = flag("confirm");
        if (reject && confirm) {
            throw new ClaimException("it is both rejected and confirmed");
        }
        Judgement whole = confirm ? Judgement.CONFIRMED : null;
        String note = cell("note");
        Claim claim = new Claim(
                who(),
                type(),
                sides(),
                reject ? Judgement.REJECTED : whole,
                false,
                note == null || note.isBlank() ? null : note);
        if (claim.saysNothing() && claim.note() != null) {
            throw new ClaimException("it has a note and no correction: change something, or put yes into confirm");
        }
        return claim;
    }

    /** As it was before the export guarded it; null where there is no such column. */
    private @Nullable String cell(String column) {
        String cell = cells.cell(column);
        return cell == null ? null : FormulaGuard.original(cell).strip();
    }

    private boolean flag(String column) throws ClaimException {
        String cell = cell(column);
        String flag = cell == null ? "" : cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(flag) && !NO.contains(flag)) {
            throw new ClaimException(column + " is yes or empty, not " + cell);
        }
        return YES.contains(flag);
    }

    private boolean changed(String column, @Nullable String value) {
        String cell = cell(column);
        String had = value == null ? "" : value;
        String raw = cells.cell(column);
        return cell != null && !cell.equals(had.strip()) && !had.equals(raw);
    }

    private @Nullable Who who() throws ClaimException {
        boolean otherId = changed(SPEAKER, shown.speakerId());
        boolean otherName = changed(NAME, shown.speakerName());
        if (!otherId && !otherName) {
            return null;
        }
        String id = cell(SPEAKER) == null ? shown.speakerId() : cell(SPEAKER);
        String name = cell(NAME) == null ? shown.speakerName() : cell(NAME);
        if (id == null || id.isEmpty()) {
            return name == null || name.isEmpty() ? Who.NOBODY : names.named(name, kind());
        }
        Who who = names.speaker(id);
        if (otherName && name != null && !name.isEmpty() && !name.equals(who.name())) {
            throw new ClaimException(SPEAKER + " is " + id + " and " + NAME + " is " + name + ": empty " + SPEAKER
                    + " for somebody off the roster");
        }
        return otherId ? who : null;
    }

    private SpeakerKind kind() {
        String cell = cell(KIND);
        for (SpeakerKind kind : SpeakerKind.values()) {
            if (kind.name().equalsIgnoreCase(cell)) {
                return kind;
            }
        }
        return SpeakerKind.PERSON;
    }

    /** A statement always has one: an empty cell says nothing. */
    private Draft.@Nullable Type type() throws ClaimException {
        String cell = cell(TYPE);
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        Draft.Type type = RosterNames.type(cell);
        return type == shown.type() ? null : type;
    }

    private SortedMap<String, Side> sides() throws ClaimException {
        SortedMap<String, Side> changed = new TreeMap<>();
        for (String column : new TreeMap<>(cells.cells()).keySet()) {
            if (column.startsWith(STANCE) && !column.equals(CONFIDENCE)) {
                String cell = cell(column);
                note(column.substring(STANCE.length()), side(cell == null ? "" : cell), changed);
            }
        }
        String list = cell(STANCES);
        if (list != null) {
            Map<String, Side> listed = listed(list);
            Set<String> targets = new HashSet<>(listed.keySet());
            shown.stance().stream().filter(Stance::about).forEach(stance -> targets.add(stance.target()));
            for (String target : targets) {
                note(target, listed.getOrDefault(target, Side.NONE), changed);
            }
        }
        return changed;
    }

    /** A column of its own and the list of all may both tell a target's side: the one that was edited counts. */
    private void note(String target, Side side, SortedMap<String, Side> changed) throws ClaimException {
        if (side == ReviewText.side(shown, target)) {
            return;
        }
        Side other = changed.put(names.target(target), side);
        if (other != null && other != side) {
            throw new ClaimException(STANCE + target + " says " + other + " and " + STANCES + " says " + side);
        }
    }

    private static Map<String, Side> listed(String list) throws ClaimException {
        Map<String, Side> listed = new TreeMap<>();
        for (String part : List.of(list.split(";"))) {
            int at = part.indexOf('=');
            if (at >= 0) {
                listed.put(part.substring(0, at).strip().toLowerCase(Locale.ROOT), side(part.substring(at + 1)));
            } else if (!part.isBlank()) {
                throw new ClaimException(STANCES + " is a list such as deal=FAVOR; us_tariffs=AGAINST, not " + list);
            }
        }
        return listed;
    }

    private static Side side(String label) throws ClaimException {
        return label.isBlank() ? Side.NONE : RosterNames.side(label);
    }
}
