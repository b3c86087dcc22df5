package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordsTest {
    private static final String HASH = Ids.sha256("text");
    private static final Span SPAN = new Span(2, 5);
    private static final Attribution.Decision DECISION = new Attribution.Decision("rule", "", 1, List.of(), List.of());

    @Test
    void anArticleIsKnownByTheHashOfItsText() {
        Article article = Article.of("a.txt", "text/plain", "text");
        assertThat(article.id()).isEqualTo(HASH);
        rejects(() -> article("a.txt", "abc"), "not a SHA-256 in hexadecimal: abc");
        rejects(() -> article(" ", HASH), "article without an origin");
    }

    @Test
    void theContentOfADraftIsInOrderAndNotEmpty() {
        rejects(() -> draft(1), "statement without content");
        rejects(
                () -> draft(1, new Span(4, 6), new Span(1, 3)),
                "content spans empty or out of order: " + List.of(new Span(4, 6), new Span(1, 3)));
        rejects(
                () -> draft(1, new Span(1, 3), new Span(2, 4)),
                "content spans empty or out of order: " + List.of(new Span(1, 3), new Span(2, 4)));
        rejects(() -> draft(1, new Span(3, 3)), "content spans empty or out of order: " + List.of(new Span(3, 3)));
        assertThat(draft(1, new Span(1, 3), new Span(3, 9)).extent()).isEqualTo(new Span(1, 9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aConfidenceLiesBetweenNoughtAndOne(double value) {
        String complaint = "confidence outside [0, 1]: " + value;
        rejects(() -> draft(value, SPAN), complaint);
        rejects(() -> stance("deal", true, Stance.Label.FAVOR, value), complaint);
        rejects(() -> new Attribution.Decision("rule", "", value, List.of(), List.of()), complaint);
        rejects(() -> new Attribution.Candidate("li", "Li", value), complaint);
        rejects(() -> act(value, null, null), complaint);
    }

    @Test
    void noughtAndOneAreConfidences() {
        assertThat(draft(0, SPAN).confidence()).isZero();
        assertThat(draft(1, SPAN).confidence()).isEqualTo(1);
    }

    @Test
    void aStatementTakesNoSideOnWhatItIsNotAbout() {
        rejects(
                () -> stance("deal", false, Stance.Label.AGAINST, 1),
                "a side on deal by a statement that is not about it: AGAINST");
        rejects(() -> stance(" ", true, Stance.Label.FAVOR, 1), "target is blank");
        assertThat(stance("deal", false, Stance.Label.NEUTRAL, 1).about()).isFalse();
    }

    @Test
    void anActIsDueOnlyWhereItHasADeadline() {
        LocalDate day = LocalDate.of(2025, 11, 10);
        rejects(() -> act(1, null, day), "due without a deadline: 2025-11-10");
        assertThat(act(1, SPAN, day).due()).isEqualTo(day);
        assertThat(act(1, SPAN, null).due()).isNull();
    }

    @Test
    void anActIsConditionalWhereItHasACondition() {
        assertThat(act(1, null, null).conditional()).isFalse();
        assertThat(new Act(Act.Kind.VERBAL_CONFLICT, 1, List.of(SPAN), null, null).conditional())
                .isTrue();
    }

    @Test
    void aRoleEndsOnOrAfterTheDayItBegins() {
        LocalDate first = LocalDate.of(2025, 1, 28);
        rejects(
                () -> role(List.of("minister"), first, first.minusDays(1)),
                "role ends before it begins: 2025-01-28 to 2025-01-27");
        rejects(() -> role(List.of(), first, null), "role without a title");
        assertThat(role(List.of("minister"), first, first).heldOn(first)).isTrue();
    }

    @Test
    void aRoleIsHeldFromItsFirstToItsLastDay() {
        LocalDate first = LocalDate.of(2025, 1, 28);
        Speaker.Role role = role(List.of("minister"), first, first.plusDays(2));
        assertThat(List.of(-1, 0, 2, 3))
                .map(days -> role.heldOn(first.plusDays(days)))
                .containsExactly(false, true, true, false);
        Speaker.Role open = role(List.of("minister"), null, null);
        assertThat(open.heldOn(LocalDate.MIN)).isTrue();
        assertThat(open.heldOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void aSpeakerHasAnIdANameAndASurname() {
        rejects(() -> speaker("", "Li Chenggang", "Li"), "speaker id is blank");
        rejects(() -> speaker("li", " ", "Li"), "speaker name is blank");
        rejects(() -> speaker("li", "Li Chenggang", ""), "surname is blank");
    }

    @Test
    void anAttributionSaysWhoAndWhy() {
        rejects(() -> new Attribution.OffRoster("", SpeakerKind.PERSON, DECISION), "speaker name is blank");
        rejects(() -> new Attribution.Unknown(" ", DECISION), "reason is blank");
        rejects(() -> new Attribution.Decision("", "", 1, List.of(), List.of()), "rule is blank");
        rejects(() -> new Attribution.Candidate(null, "", 1), "candidate name is blank");
    }

    @Test
    void aStatementIsKnownByAHash() {
        rejects(
                () -> new Statement(
                        "1",
                        draft(1, SPAN),
                        new Attribution.Unknown("no source", DECISION),
                        List.of(),
                        act(0, null, null),
                        CueClass.NEUTRAL),
                "not a SHA-256 in hexadecimal: 1");
    }

    @Test
    void aBodyBeginsInItsParagraph() {
        rejects(() -> new Paragraph(SPAN, Paragraph.Kind.BODY, 1), "body begins outside " + SPAN + ": 1");
        rejects(() -> new Paragraph(SPAN, Paragraph.Kind.BODY, 6), "body begins outside " + SPAN + ": 6");
        assertThat(Paragraph.of(SPAN, Paragraph.Kind.BODY).body()).isEqualTo(2);
    }

    @Test
    void aSentenceHoldsItsTokens() {
        Token outside = token(new Span(4, 6));
        rejects(() -> new Sentence(SPAN, 0, List.of(outside)), "token outside its sentence " + SPAN + ": " + outside);
    }

    @Test
    void aKeptArticleHasStatementsAndARejectedOneAReason() {
        Article article = Article.of("a.txt", "text/plain", "text");
        rejects(() -> new Outcome.Kept(article, List.of()), "kept without statements: a.txt");
        rejects(() -> new Outcome.Rejected("a.txt", Outcome.Rejected.Category.CORRUPT, ""), "reason is blank");
        assertThat(new Outcome.Empty(article, Outcome.Empty.Reason.NO_TEXT).origin())
                .isEqualTo("a.txt");
    }

    @Test
    void listsDoNotChangeBehindARecordsBack() {
        List<Span> content = new ArrayList<>(List.of(SPAN));
        Draft draft = new Draft(content, content, null, Draft.Type.DIRECT, 0, 1, false, "rule");
        content.clear();
        assertThat(draft.content()).containsExactly(SPAN);
        assertThat(draft.cue()).containsExactly(SPAN);
    }

    private static void rejects(ThrowingCallable construction, String complaint) {
        assertThatIllegalArgumentException().isThrownBy(construction).withMessage(complaint);
    }

    private static Article article(String origin, String id) {
        return new Article(id, origin, "text/plain", null, null, null, null, null, null, null, "text");
    }

    private static Draft draft(double confidence, Span... content) {
        return new Draft(List.of(content), List.of(), null, Draft.Type.DIRECT, 0, confidence, false, "rule");
    }

    private static Act act(double confidence, @Nullable Span deadline, @Nullable LocalDate due) {
        return new Act(Act.Kind.NONE, confidence, List.of(), deadline, due);
    }

    private static Stance stance(String target, boolean about, Stance.Label label, double confidence) {
        return new Stance(target, about, label, confidence, List.of());
    }

    private static Speaker.Role role(List<String> titles, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Speaker.Role(titles, null, from, until);
    }

    private static Speaker speaker(String id, String name, String surname) {
        return new Speaker(id, name, surname, List.of(), true, List.of(), List.of(), Speaker.Pronouns.HE, null, null);
    }

    private static Token token(Span span) {
        return new Token(span, "word", "word", "NN", "O");
    }
}
