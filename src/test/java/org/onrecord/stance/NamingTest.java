package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.Words;
import org.onrecord.model.Span;

final class NamingTest {
    private static final TargetFinder FINDER =
            new TargetFinder(List.of("port fee", "harbour's levy"), List.of("ships"));

    @Test
    void aStatementNamesTheTargetOutright() {
        assertNaming(
                "The port fees stay. “The Port  Fee hurts ships.”", Naming.How.IN_STATEMENT, "port fees|Port  Fee");
        assertNaming("“The harbour’s levy hurts.”", Naming.How.IN_STATEMENT, "harbour’s levy");
    }

    @Test
    void somethingRelatedCountsBesideTheTargetsNameBeforeIt() {
        assertNaming("The port fees stay. “It hurts ships.”", Naming.How.RELATED, "port fees|ships");
        assertNaming("The harbour stays. “It hurts ships.”", Naming.How.NOT, "");
    }

    @Test
    void theTargetIsNamedBeforeTheStatement() {
        assertNaming("The port fees stay. “It hurts.”", Naming.How.BEFORE, "port fees");
    }

    @Test
    void whatIsNamedBehindTheStatementOrInsideOtherWordsIsNot() {
        assertNaming("“It hurts,” she said of the port fees.", Naming.How.NOT, "");
        assertNaming("“An airport fee hurts, port feeding too.”", Naming.How.NOT, "");
    }

    @Test
    void theNameBeforeTheStatementReachesOnlySoFar() {
        String filler = "x".repeat(238) + " ";
        assertNaming("port fees " + filler + "“It hurts.”", Naming.How.BEFORE, "port fees");
        assertNaming("port fees " + filler + "and “It hurts.”", Naming.How.NOT, "");
        assertNaming("air" + "port fees " + filler + "“It hurts.”", Naming.How.NOT, "");
    }

    @Test
    void everySpanOfABrokenQuotationIsLookedThrough() {
        String text = "“It hurts,” she said of ships, “the port fee.”";
        Naming naming =
                Naming.find(text, List.of(Words.in(text, "It hurts,"), Words.in(text, "the port fee.")), FINDER);

        assertThat(naming.how()).isEqualTo(Naming.How.IN_STATEMENT);
        assertThat(naming.spans()).containsExactly(Words.in(text, "port fee"));
    }

    @Test
    void aTargetWithoutPhrasesIsNeverNamed() {
        Naming naming = Naming.find("Yes.", List.of(new Span(0, 4)), new TargetFinder(List.of(), List.of()));

        assertThat(naming.how()).isEqualTo(Naming.How.NOT);
    }

    /** What stands in the first quotation marks is the content; a bar divides the words that name the target. */
    private static void assertNaming(String text, Naming.How how, String words) {
        Span content = new Span(text.indexOf('“') + 1, text.indexOf('”'));

        Naming naming = Naming.find(text, List.of(content), FINDER);

        assertThat(naming.how()).as(text).isEqualTo(how);
        assertThat(naming.spans().stream().map(span -> span.of(text)))
                .as(text)
                .containsExactly(words.isEmpty() ? new String[0] : words.split("\\|", -1));
    }
}
