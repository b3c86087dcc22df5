package org.onrecord.index;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How fields become terms. Everything is folded to lower case without diacritics, so that names match however they are
 * written; no word is left out, since "not" and "will" decide what a statement says.
 */
final class Analyzers {
    /** For writing. */
    static final Analyzer INDEX = perField(new English(true));

    /** For reading queries. */
    static final Analyzer QUERY = perField(new English(false));

    /** At most 4,000 bytes in UTF-8; Lucene refuses terms above 32,766. */
    private static final int KEYWORD_CODE_POINTS = 1_000;

    private Analyzers() {}

    private static Analyzer perField(Analyzer paragraph) {
        Analyzer keyword = new Keyword();
        Map<String, Analyzer> exceptions = Stream.of(
                        Fields.TYPE,
                        Fields.TARGET,
                        Fields.STANCE,
                        Fields.LANG,
                        Fields.ID,
                        Fields.IN_ARTICLE,
                        Fields.SPEAKER_ID,
                        Fields.SPEAKER_KIND,
                        Fields.CUE_CLASS,
                        Fields.ACT,
                        Fields.CONDITIONAL)
                .collect(Collectors.toMap(field -> field, field -> keyword));
        exceptions.put(Fields.TEXT, new English(false));
        exceptions.put(Fields.CONTEXT, paragraph);
        return new PerFieldAnalyzerWrapper(new Words(), exceptions);
    }

    /** A value short enough for a term. */
    static String cut(String value) {
        return value.codePointCount(0, value.length()) <= KEYWORD_CODE_POINTS
                ? value
                : value.substring(0, value.offsetByCodePoints(0, KEYWORD_CODE_POINTS));
    }

    private static TokenStream folded(TokenStream tokens) {
        return new LowerCaseFilter(new ASCIIFoldingFilter(tokens));
    }

    /** Words without their possessive ending. Folding comes first: it makes the curly apostrophe a straight one. */
    private static TokenStream words(Tokenizer tokenizer) {
        return new EnglishPossessiveFilter(folded(tokenizer));
    }

    /** Words as they are. */
    private static final class Words extends Analyzer {
        /** More than the slop of any sensible phrase, so that none runs from one value into the next. */
        private static final int GAP = 100;

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, words(tokenizer));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream tokens) {
            return folded(tokens);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    /** Stemmed words; of paragraphs in the index beside the words themselves, so that {@code negotiating*} finds something. */
    private static final class English extends Analyzer {
        private final boolean alsoUnstemmed;

        English(boolean alsoUnstemmed) {
            this.alsoUnstemmed = alsoUnstemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream words = words(tokenizer);
            TokenStream stems = alsoUnstemmed
                    ? new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(words)))
                    : new PorterStemFilter(words);
            return new TokenStreamComponents(tokenizer, stems);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream tokens) {
            return folded(tokens);
        }
    }

    /** The whole value as one term. */
    private static final class Keyword extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new KeywordTokenizer();
            return new TokenStreamComponents(tokenizer, normalize(field, tokenizer));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream tokens) {
            return TruncateTokenFilter.truncateAfterCodePoints(folded(tokens), KEYWORD_CODE_POINTS);
        }
    }
}
