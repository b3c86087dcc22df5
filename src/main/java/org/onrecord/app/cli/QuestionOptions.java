package org.onrecord.app.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.onrecord.index.Chip;
import org.onrecord.index.Question;
import org.onrecord.index.Understood;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Option;

/** How a query is read. */
final class QuestionOptions {
    @Option(names = "--literal", description = "Recognises no speakers, targets and dates in QUERY.")
    private boolean literal;

    /** What a query asks for today. */
    Understood read(String query, Roster roster) {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        Question question = new Question(roster, today);
        return literal ? question.literally(query) : question.read(query);
    }

    /** Says what a query was taken for, where that is not just what stands in it. */
    static void tell(Understood understood, Console console) {
        understood.notes().forEach(console::say);
        if (!understood.chips().isEmpty()) {
            console.say("looking for "
                    + understood.chips().stream().map(QuestionOptions::told).collect(Collectors.joining(", "))
                    + " (--literal searches the words as they are)");
        }
    }

    private static String told(Chip chip) {
        return switch (chip.kind()) {
            case SPEAKER -> "speaker " + chip.label();
            case TARGET -> "target " + chip.label();
            case PUBLISHED -> "published " + chip.label();
        };
    }
}
