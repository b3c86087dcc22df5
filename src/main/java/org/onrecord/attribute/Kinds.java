package org.onrecord.attribute;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Token;

/** What sort of speaker a phrase names, by the last noun of its first noun phrase. */
final class Kinds {
    private static final Set<String> DOCUMENTS = words("""
            report statement survey poll polling study document letter filing memo release data figure figures notice article
            editorial commentary email e-mail transcript lawsuit suit analysis ad advertisement spot video footage film
            movie documentary book memoir biography review summary result finding record page website column post posting
            tweet message bill law legislation amendment constitution platform ruling decision opinion order complaint
            petition affidavit average tally count evidence research paper headline passage slide presentation rule
            regulation treaty accord agreement communique speech interview op-ed piece story note copy account readout
            factsheet statistics bylaws index forecast estimate database""");
    private static final Set<String> ORGANISATIONS = words("""
            ministry department government agency company firm bank administration house office alliance association
            council commission embassy union group party committee television media newspaper side court campaign team
            camp pac board organization organisation legislature parliament congress network foundation panel police
            magazine outlet tabloid bureau airline school university institute authority authorities church coalition
            federation city state country nation town council publication blog unit center centre fund service senate
            kremlin pentagon corporation exchange industry chamber bloc think-tank watchdog nonprofit charity""");
    private static final Set<String> GROUPS = words("""
            percent per cent % half majority minority number crowd public audience base none everyone everybody many most
            some few several others all both staff leadership left right circle handful chorus couple family people
            community generation electorate press establishment third quarter dozens hundreds thousands millions array
            trio pair rest share faction wing each nobody somebody any""");
    private static final Set<String> PERSON_ENDINGS =
            Set.of("er", "or", "ist", "ian", "man", "woman", "person", "ee", "ant", "ess", "eon", "mate", "ent");

    private Kinds() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    static SpeakerKind of(AnnotatedArticle article, Span source) {
        List<Token> tokens = SourcePhrase.tokens(article, source);
        Token head = head(tokens);
        return head == null ? withoutNoun(tokens) : of(head, tokens.size());
    }

    private static @Nullable Token head(List<Token> tokens) {
        Token head = null;
        for (Token token : tokens) {
            head = token.tag().startsWith("NN") ? token : head;
        }
        return head;
    }

    /** "many", "42 percent", "each": some of several. */
    private static SpeakerKind withoutNoun(List<Token> tokens) {
        boolean group = tokens.stream().anyMatch(token -> GROUPS.contains(lower(token.word())));
        boolean number = tokens.stream().anyMatch(token -> token.tag().equals("CD"));
        return group || number ? SpeakerKind.GROUP : SpeakerKind.UNKNOWN;
    }

    private static SpeakerKind of(Token head, int length) {
        String lemma = lower(head.lemma());
        String word = lower(head.word());
        boolean plural = head.tag().equals("NNS") || head.tag().equals("NNPS");
        if (DOCUMENTS.contains(lemma) || DOCUMENTS.contains(word)) {
            return SpeakerKind.DOCUMENT;
        }
        if (isPerson(word) || isPerson(lemma)) {
            return plural ? SpeakerKind.GROUP : SpeakerKind.PERSON;
        }
        boolean organisation =
                head.entity().equals("ORGANIZATION") || head.entity().equals("LOCATION");
        if (organisation || (ORGANISATIONS.contains(lemma) && (!plural || word.equals("authorities")))) {
            return SpeakerKind.ORGANISATION;
        }
        if (GROUPS.contains(lemma) || GROUPS.contains(word) || plural) {
            return SpeakerKind.GROUP;
        }
        if (head.tag().equals("NNP") && !head.entity().equals("PERSON") && length == 1) {
            return SpeakerKind.ORGANISATION;
        }
        return head.tag().equals("NNP") ? SpeakerKind.PERSON : SpeakerKind.UNKNOWN;
    }

    private static boolean isPerson(String noun) {
        return Titles.isOffice(noun)
                || Nouns.isKnown(noun)
                || (noun.length() > 4
                        && !ORGANISATIONS.contains(noun)
                        && !GROUPS.contains(noun)
                        && PERSON_ENDINGS.stream().anyMatch(noun::endsWith));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
