package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Annotated;
import org.onrecord.Marked;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;

final class CueClassifierTest {
    private static final CueClassifier CLASSIFIER = new CueClassifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada {noted_VBD~note} [[it held]].",
                "It {was revealed_VBN~reveal} [[it held]].",
                "Ada {pointed_VBD~point out} [[it held]].",
                "Ada {made_VBD~make it very clear} that [[it held]].",
                "Ada {made_VBD~make} it {clear} that [[it held]].",
                "Quill_NNP {notes_NNS~note}: [[it held]].",
                "Her {reminder} that [[it held]] pleased them.",
                "Ada {rightly said} [[it held]].",
                "Ada rightly {said} [[it held]].",
                "Ada {not only noted_VBD~note} that [[it held]], but smiled."
            })
    void whatIsReportedAsTrueIsEndorsed(String marked) {
        assertThat(classOf(marked)).isEqualTo(CueClass.ENDORSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada {claimed_VBD~claim} [[it held]].",
                "Ada {has repeatedly insisted_VBN~insist} [[it held]].",
                "His {claim} that [[it held]] was met with laughter.",
                "The minister {would have us believe_VB} that [[it held]].",
                "Ada {called} it a so-called [[success]].",
                "Ada {hailed} the so-called “[[success]]”.",
                "Ada {falsely said} [[it held]].",
                "Ada {said_VBD~say without offering evidence} that [[it held]].",
                "[[It held]], Ada {said_VBD~say}, without evidence.",
                "Ada {noted_VBD~note} wrongly_RB {and claimed_VBD~claim} [[it held]]."
            })
    void whatIsReportedAsDoubtfulIsDoubted(String marked) {
        assertThat(classOf(marked)).isEqualTo(CueClass.DOUBTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada {conceded_VBD~concede} [[it broke]].",
                "Ada {was forced to acknowledge_VB} [[it broke]].",
                "Ada {owned_VBD~own up to having} [[broken it]].",
                "An {admission} that [[it broke]] followed.",
                "Ada {grudgingly said} [[it broke]]."
            })
    void whatIsReportedAgainstOnesInterestIsAdmitted(String marked) {
        assertThat(classOf(marked)).isEqualTo(CueClass.ADMITTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada {said} [[it held]].",
                "{According to} Ada, [[it held]].",
                "Ada: [[it held]].",
                "Ada {said in a note} that [[it held]].",
                "Ada {did n't claim_VB} that [[it held]].",
                "Ada {never admitted_VBD~admit} [[it broke]].",
                "Ada {refused_VBD~refuse to acknowledge_VB} [[it broke]].",
                "Ada {said} [[he claimed_VBD~claim it held]].",
                "Ada claimed_VBD~claim the seat and {said} [[it held]]."
            })
    void othersAreNeutral(String marked) {
        assertThat(classOf(marked)).isEqualTo(CueClass.NEUTRAL);
    }

    @Test
    @Tag("model")
    void inflectionsAreReadByTheirLemmas() {
        assertThat(annotated("Ms. Quill had been claiming it was over.", "had been claiming"))
                .isEqualTo(CueClass.DOUBTING);
        assertThat(annotated("Ms. Quill, found the court, was over the limit.", "found"))
                .isEqualTo(CueClass.ENDORSING);
        assertThat(annotated("It was over, he had to concede.", "concede")).isEqualTo(CueClass.ADMITTING);
    }

    private static CueClass classOf(String marked) {
        Marked read = Marked.of(Draft.Type.INDIRECT, marked);
        return CLASSIFIER.classify(read.article(), read.draft());
    }

    private static CueClass annotated(String text, String cue) {
        AnnotatedArticle article = Annotated.text(text);
        int begin = text.indexOf(cue);
        int content = text.indexOf("over");
        return CLASSIFIER.classify(
                article,
                new Draft(
                        List.of(new Span(content, content + 4)),
                        List.of(new Span(begin, begin + cue.length())),
                        null,
                        Draft.Type.INDIRECT,
                        0,
                        1,
                        false,
                        "by-hand"));
    }
}
