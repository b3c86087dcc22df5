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

/** Finds every person's name in an article: what the recogniser calls persons, and the roster's names in any case. */
final class NameFinder {
    /** Words of the usual full name. */
    private static final int FULL = 2;

    /** "Said Ellis: ...": a capital at the beginning of a sentence makes no given name of a verb. */
    private static final Set<String> REPORTING = Set.of("said", "says", "added", "adds", "asked", "wrote", "tweeted");

    private final Set<String> surnames = new HashSet<>();
    private final Set<String> familyFirst = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    NameFinder(Roster roster) {
        for (Speaker speaker : roster.speakers()) {
            surnames.add(Names.fold(speaker.surname()));
            if (speaker.familyNameFirst()) {
                familyFirst.add(Names.fold(speaker.surname()));
            }
            speaker.given().forEach(name -> given.add(Names.fold(name)));
        }
    }

    /**
     * The names, in order of position.
     *
     * @param quotations the article's outermost ones
     */
    List<NameOccurrence> find(AnnotatedArticle article, List<Quotation> quotations) {
        Set<String> known = new HashSet<>();
        Set<List<String>> full = new HashSet<>();
        for (NameOccurrence name : find(article, quotations, Set.of())) {
            if (!name.isSingle()) {
                known.add(name.last());
            }
            if (name.core().size() == FULL && Titles.gender(name.title()) == 0) {
                full.add(name.core());
            }
        }
        return find(article, quotations, known).stream()
                .map(name -> within(name, full))
                .toList();
    }

    /**
     * "Glenn Beck Blasts", "Challenger Kelli Ward": a name with more words than are a name, where every word has a capital,
     * cut down to the full name that the article gives elsewhere.
     */
    private static NameOccurrence within(NameOccurrence name, Set<List<String>> full) {
        int size = name.words().size();
        if (size <= FULL || name.core().size() != size) {
            return name;
        }
        boolean first = full.contains(name.core().subList(0, FULL));
        boolean last = size > FULL + 1 && full.contains(name.core().subList(size - FULL, size));
        return first || last ? name.part(first ? 0 : size - FULL, FULL) : name;
    }

    /** @param known surnames of full names: a word that repeats one is a name, whatever the recogniser says */
    private List<NameOccurrence> find(AnnotatedArticle article, List<Quotation> quotations, Set<String> known) {
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
            inSentence(sentence, s, quotations.subList(next, quotations.size()), known, found);
        }
        return found;
    }

    private void inSentence(
            Sentence sentence, int index, List<Quotation> quotations, Set<String> known, List<NameOccurrence> found) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!startsName(tokens, i) && !repeats(tokens.get(i), known)) {
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
        if (!isCapital(token.word()) && !isHan(token.word())) {
            return false;
        }
        String word = Names.fold(token.word());
        boolean roster = surnames.contains(word) || given.contains(word);
        if (i == 0 && REPORTING.contains(word)) {
            return false;
        }
        return roster || token.entity().equals("PERSON") || followsHonorific(tokens, i);
    }

    private static boolean repeats(Token token, Set<String> known) {
        return token.tag().startsWith("NNP")
                && !token.entity().equals("LOCATION")
                && isCapital(token.word())
                && known.contains(Names.fold(token.word()));
    }

    /** "Mr. Obam": whatever the recogniser says. */
    private static boolean followsHonorific(List<Token> tokens, int i) {
        return i > 0
                && Titles.isHonorific(lower(tokens.get(i - 1).word()))
                && tokens.get(i).tag().startsWith("NNP");
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
        if (!isCapital(token.word())) {
            return false;
        }
        Token before = tokens.get(i - 1);
        String word = Names.fold(token.word());
        boolean roster = surnames.contains(word) || given.contains(word);
        boolean person = token.entity().equals("PERSON") && before.entity().equals("PERSON") && !isHeadlineVerb(token);
        boolean afterFamilyName = familyFirst.contains(Names.fold(before.word()))
                && token.tag().equals("NNP")
                && token.word().chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-');
        return roster || person || afterFamilyName;
    }

    /** "Chris Christie Calls Hillary Clinton": with every word in capitals the recogniser reads on. */
    private static boolean isHeadlineVerb(Token token) {
        return Set.of("VBZ", "VBD", "VBG", "IN", "TO").contains(token.tag());
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
        boolean possessive = end < tokens.size() && tokens.get(end).tag().equals("POS");
        boolean subject = !possessive && Subjects.isSubject(tokens, begin, end);
        return new NameOccurrence(
                span,
                words,
                Names.core(words),
                title(tokens, begin),
                index,
                sentence.paragraph(),
                subject,
                possessive,
                quoted);
    }

    /** Titles right before the name, or before "called": capitalised or lower-case nouns and adjectives. */
    private static String title(List<Token> tokens, int name) {
        boolean introduced = name > 0
                && Set.of("called", "named").contains(lower(tokens.get(name - 1).word()));
        int begin = introduced ? name - 1 : name;
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

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
