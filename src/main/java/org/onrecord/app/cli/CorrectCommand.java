package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Claim;
import org.onrecord.correct.ClaimException;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionTable;
import org.onrecord.correct.RosterNames;
import org.onrecord.index.Amendment;
import org.onrecord.index.IndexException;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Reviewed;
import org.onrecord.index.StatementIndex;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts right what the machine got wrong. */
@Command(
        name = "correct",
        description = "Corrects a statement's speaker, type or stances, rejects it, or confirms it.",
        footer = {
            "",
            "What you say is kept beside the index, in DIR.corrections.jsonl, apart from what the machine says, and put on",
            "top of it: it stays when articles are read again, also where their text has changed around the quotation, or",
            "when the index is deleted and made anew. It can be said while articles are being read. Back that file up.",
            "",
            "--from reads an export as CSV that you have edited, commas, tabs or semicolons: columns speaker_id,",
            "speaker_name, type, stance_<target> and stances, of which those that differ from the index are taken; and, if",
            "you add them, reject, confirm (yes) and note. If a row cannot be used nothing is written.",
            "",
            "Examples:",
            "  onrecord correct 5ed1815f --speaker li --stance us_tariffs=AGAINST --note 'he quotes Li'",
            "  onrecord correct 5ed1815f --name 'He Lifeng'",
            "  onrecord correct 5ed1815f --type indirect",
            "  onrecord correct 5ed1815f --reject --note 'a headline'",
            "  onrecord correct 5ed1815f --confirm",
            "  onrecord correct 5ed1815f --withdraw",
            "  onrecord correct --from edited.csv --dry-run",
            "  onrecord correct --list"
        })
final class CorrectCommand implements Callable<Integer> {
    private static final int TEXT_SHOWN = 60;
    private static final int PROBLEMS_SHOWN = 20;

    private final Console console;
    private final InstantSource clock;

    @Parameters(
            paramLabel = "STATEMENT_ID",
            arity = "0..1",
            description =
                    "Which statement: its id, or as much of its beginning as no other has, at least 6 characters.")
    private @Nullable String id;

    @Mixin
    private ClaimOptions claim = new ClaimOptions();

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so (default: the user's name).")
    private @Nullable String by;

    @Option(names = "--from", paramLabel = "FILE", description = "An export as CSV, edited.")
    private @Nullable Path table;

    @Option(names = "--dry-run", description = "Shows what would be corrected, and writes nothing.")
    private boolean dryRun;

    @Option(names = "--list", description = "Lists all corrections, the earliest first.")
    private boolean list;

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private RosterOption roster = new RosterOption();

    CorrectCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        int asked = (id == null ? 0 : 1) + (table == null ? 0 : 1) + (list ? 1 : 0);
        if (asked != 1) {
            throw new UsageException("name one of: a statement's id, --from FILE, --list");
        }
        if (id == null && claim.given()) {
            throw new UsageException("what to correct goes with a statement's id");
        }
        if (list) {
            list();
            return ExitCodes.DONE;
        }
        Roster known = roster.read();
        RosterNames names = new RosterNames(known.speakers(), known.targets());
        List<Amendment> made;
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            made = id != null ? List.of(one(id, names, stored)) : table(names, stored);
            if (!dryRun && !made.isEmpty()) {
                stored.keep(made.stream().map(Amendment::correction).toList());
            }
        }
        print(made);
        if (!dryRun && !made.isEmpty()) {
            fold();
        }
        return ExitCodes.DONE;
    }

    private Amendment one(String given, RosterNames names, StatementIndex stored)
            throws IOException, UsageException, ClaimException {
        Claim said = claim.wish().claim(names);
        Reviewed statement = StatementById.find(stored, StatementById.prefix(given), index.folder());
        return made(said, statement, stored);
    }

    private Amendment made(Claim said, Reviewed statement, StatementIndex stored)
            throws IOException, UsageException, ClaimException {
        String who = by == null ? System.getProperty("user.name", "") : by;
        if (who.isBlank()) {
            throw new UsageException("say who you are, with --by");
        }
        return Amendment.of(said, statement, stored, who, clock.instant());
    }

    private List<Amendment> table(RosterNames names, StatementIndex stored) throws IOException, UsageException {
        Path file = table == null ? Path.of("") : table;
        List<Amendment> made = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Claim> seen = new HashMap<>();
        for (CorrectionTable.Row row : CorrectionTable.read(file, EditedRow.ID).rows()) {
            try {
                Reviewed statement = statement(row, stored);
                Claim said = new EditedRow(row, statement.row(), names).claim();
                Claim before = seen.put(statement.machine().statementId(), said);
                if (before != null && !before.equals(said)) {
                    throw new UsageException("an earlier row says something else of the same statement");
                }
                if (before == null && !said.saysNothing()) {
                    Amendment correction = made(said, statement, stored);
                    // A table that is read again says of most rows what holds already.
                    if (!changes(correction).isEmpty()) {
                        made.add(correction);
                    }
                }
            } catch (UsageException | ClaimException wrong) {
                problems.add("line " + row.line() + " of " + file + ": " + wrong.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            problems.stream().limit(PROBLEMS_SHOWN).map(Printable::line).forEach(console::say);
            throw new UsageException("nothing was written: " + Reporter.count(problems.size(), "row") + " of " + file
                    + " cannot be used");
        }
        return made;
    }

    private static Reviewed statement(CorrectionTable.Row row, StatementIndex stored)
            throws IOException, UsageException {
        String cell = row.cell(EditedRow.ID);
        String full = StatementById.prefix(cell == null ? "" : cell.strip());
        return stored.byId(full, 1).stream()
                .filter(found -> found.machine().statementId().equals(full))
                .findFirst()
                .orElseThrow(() -> new UsageException("no statement has the id " + full));
    }

    /** What it changes, a line each. */
    private static List<String> changes(Amendment made) {
        return ReviewText.changes(made.before(), made.after());
    }

    private void print(List<Amendment> made) throws IOException {
        for (Amendment each : made) {
            Reviewed before = each.before();
            console.line(ShortId.of(before.machine().statementId()) + " “"
                    + Printable.line(before.machine().text(), TEXT_SHOWN) + "”");
            List<String> changes = changes(each);
            for (String change : changes.isEmpty() ? List.of("nothing else than it was") : changes) {
                console.line("  " + Printable.line(change));
            }
        }
        console.line(Reporter.count(made.size(), "statement") + (dryRun ? " would be corrected" : " corrected"));
    }

    private void fold() throws IOException {
        try {
            IndexSink.open(index.folder()).close();
        } catch (IndexException e) {
            if (!e.isBusy()) {
                throw e;
            }
            console.say("something else is writing to the index: it is shown corrected from now on, and found so once"
                    + " that has committed");
        }
    }

    private void list() throws IOException {
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            Set<String> lost = stored.lost();
            Table lines = new Table(List.of("STATEMENT", "AT", "BY", "WHAT"), 24);
            List<Correction> corrections = stored.corrections();
            for (Correction correction : corrections) {
                String statement = correction.anchor().statementId();
                lines.add(List.of(
                        ShortId.of(statement) + (lost.contains(statement) ? " (gone)" : ""),
                        correction.at().toString(),
                        correction.by(),
                        ReviewText.held(correction)));
            }
            lines.print(console);
            console.line(Reporter.count(corrections.size(), "correction") + " of "
                    + Reporter.count(
                            corrections.stream()
                                    .map(correction -> correction.anchor().statementId())
                                    .distinct()
                                    .count(),
                            "statement")
                    + (lost.isEmpty() ? "" : ", of which " + lost.size() + " find none now"));
        }
    }
}
