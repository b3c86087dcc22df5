package org.onrecord.attribute;

import java.util.Locale;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Token;

/** What sort of speaker a description names. */
final class Kinds {
    private static final Set<String> DOCUMENTS = Set.of(
            "report",
            "statement",
            "survey",
            "poll",
            "study",
            "document",
            "letter",
            "filing",
            "memo",
            "release",
            "data",
            "figures",
            "notice",
            "article",
            "editorial",
            "commentary",
            "email",
            "e-mail",
            "transcript",
            "lawsuit");
    private static final Set<String> ORGANISATIONS = Set.of(
            "ministry",
            "department",
            "government",
            "agency",
            "company",
            "firm",
            "bank",
            "administration",
            "house",
            "office",
            "alliance",
            "association",
            "council",
            "commission",
            "embassy",
            "union",
            "group",
            "party",
            "committee",
            "television",
            "media",
            "newspaper",
            "side",
            "court",
            "campaign");

    private Kinds() {}

    static SpeakerKind of(AnnotatedArticle article, Span source) {
        Token head = null;
        boolean organisation = false;
        for (Sentence sentence : article.sentencesIn(source)) {
            Span base = SourcePhrase.base(article.text(), source);
            for (Token token : sentence.tokens()) {
                if (base.contains(token.span())) {
                    organisation |= token.entity().equals("ORGANIZATION")
                            || token.entity().equals("LOCATION");
                    head = token.tag().startsWith("NN") ? token : head;
                }
            }
        }
        return head == null ? SpeakerKind.UNKNOWN : of(head, organisation);
    }

    private static SpeakerKind of(Token head, boolean organisation) {
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        if (DOCUMENTS.contains(lemma) || DOCUMENTS.contains(head.word().toLowerCase(Locale.ROOT))) {
            return SpeakerKind.DOCUMENT;
        }
        if (ORGANISATIONS.contains(lemma)) {
            return SpeakerKind.ORGANISATION;
        }
        if (head.tag().equals("NNS") || head.tag().equals("NNPS")) {
            return SpeakerKind.GROUP;
        }
        boolean proper = head.tag().startsWith("NNP");
        return proper && organisation ? SpeakerKind.ORGANISATION : SpeakerKind.PERSON;
    }
}
