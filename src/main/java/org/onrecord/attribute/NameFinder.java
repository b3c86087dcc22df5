package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Token;
import org.onrecord.roster.Roster;
import org.onrecord.text.Quotation;
import org.onrecord.text.Quotations;

/** Finds every person's name in an article: what the recogniser calls persons, and the roster's names in any case. */
final class NameFinder {
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> familyFirst = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    NameFinder(Roster roster) {
        for (Speaker speaker : roster.speakers()) {
            surnames.add(lower(speaker.surname()));
            if (speaker.familyNameFirst()) {
                familyFirst.add(lower(speaker.surname()));
            }
            speaker.given().forEach(name -> given.add(lower(name)));
        }
    }

    /** The names, in order of position. */
    List<NameOccurrence> find(AnnotatedArticle article) {
        List<Quotation> quotations = Quotations.find(article.text(), article.paragraphs());
        List<NameOccurrence> found = new ArrayList<>();
        List<Sentence> sentences = article.sentences();
        int next = 0;
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            if (article.paragraphs().get(sentence.paragraph()).kind() == Paragraph.Kind.BYLINE) {
                continue;
            }
            while (next < quotations.size()
                    && quotations.get(next).outer().end() <= sentence.span().begin()) {
                next++;
            }
            inSentence(sentence, s, quotations.subList(next, quotations.size()), found);
        }
        return found;
    }

    private void inSentence(Sentence sentence, int index, List<Quotation> quotations, List<NameOccurrence> found) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!startsName(tokens, i)) {
                continue;
            }
            int end = nameEnd(tokens, i);
            int begin = i;
            while (begin < end - 1 && isTitleWord(tokens.get(begin))) {
                begin++;
            }
            if (!isCompany(tokens, begin, end)) {
                found.add(occurrence(sentence, index, begin, end, quotations));
            }
            i = end - 1;
        }
    }

    private boolean startsName(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean capital = Character.isUpperCase(token.word().codePointAt(0)) || isHan(token.word());
        if (!capital) {
            return false;
        }
        String word = lower(token.word());
        return token.entity().equals("PERSON") || surnames.contains(word) || given.contains(word);
    }

    private int nameEnd(List<Token> tokens, int begin) {
        int i = begin + 1;
        while (i < tokens.size() && goesOn(tokens, i)) {
            i++;
        }
        return i;
    }

    private boolean goesOn(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String word = lower(token.word());
        boolean capital = Character.isUpperCase(token.word().codePointAt(0));
        if (!capital) {
            return false;
        }
        boolean roster = surnames.contains(word) || given.contains(word);
        boolean person =
                token.entity().equals("PERSON") && tokens.get(i - 1).entity().equals("PERSON");
        boolean afterFamilyName = familyFirst.contains(lower(tokens.get(i - 1).word()))
                && token.tag().equals("NNP")
                && token.word().chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-');
        return roster || person || afterFamilyName;
    }

    private boolean isTitleWord(Token token) {
        String word = lower(token.word());
        return Titles.isHonorific(word) || Titles.isOffice(word);
    }

    /** "Bessent Vale Partners": a surname inside a longer proper name is no person. */
    private boolean isCompany(List<Token> tokens, int begin, int end) {
        int i = end;
        while (i < tokens.size() && tokens.get(i).tag().startsWith("NNP")) {
            if (Titles.isCompanyWord(lower(tokens.get(i).word()))
                    || tokens.get(i).entity().equals("ORGANIZATION")) {
                return true;
            }
            i++;
        }
        boolean ampersand = end < tokens.size() && tokens.get(end).word().equals("&");
        boolean inOrganisation = tokens.get(begin).entity().equals("ORGANIZATION")
                && begin > 0
                && tokens.get(begin - 1).entity().equals("ORGANIZATION")
                && !Titles.isOffice(lower(tokens.get(begin - 1).word()));
        return ampersand || (inOrganisation && end - begin == 1);
    }

    private static NameOccurrence occurrence(
            Sentence sentence, int index, int begin, int end, List<Quotation> quotations) {
        List<Token> tokens = sentence.tokens();
        Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
        List<String> words =
                tokens.subList(begin, end).stream().map(Token::word).toList();
        boolean quoted = false;
        for (Quotation quotation : quotations) {
            if (quotation.outer().begin() >= span.end()) {
                break;
            }
            quoted |= quotation.outer().contains(span);
        }
        boolean subject = Subjects.isSubject(tokens, begin, end);
        return new NameOccurrence(span, words, title(tokens, begin), index, sentence.paragraph(), subject, quoted);
    }

    /** Titles right before the name: capitalised or lower-case nouns and adjectives that include an office. */
    private static String title(List<Token> tokens, int begin) {
        int i = begin;
        while (i > 0 && begin - i < 8 && isTitlePart(tokens.get(i - 1))) {
            i--;
        }
        List<String> words = tokens.subList(i, begin).stream()
                .map(token -> lower(token.word()))
                .toList();
        return String.join(" ", words);
    }

    private static boolean isTitlePart(Token token) {
        String tag = token.tag();
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS");
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
