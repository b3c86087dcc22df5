package org.onrecord.index;

import java.util.List;
import java.util.Set;

/** Names of the fields of the index; {@code docs/data-format.md} describes them. */
final class Fields {
    /** Raised whenever an index written before can no longer be read, or would be searched wrongly. */
    static final String VERSION = "8";

    /** Where {@link #VERSION} stands in the user data of a commit. */
    static final String VERSION_KEY = "onrecord.index.version";

    static final String KIND = "kind";
    static final String STATEMENT = "statement";
    static final String ARTICLE = "article";

    /** A statement that a person said is none: it is not found. */
    static final String REJECTED = "rejected";

    static final String INPUT = "input";
    static final String SETTINGS = "settings";

    /** SHA-256 of the origin: Lucene refuses terms above 32,766 bytes, and an origin can be any URI. */
    static final String KEY = "key";

    /** Lucene marks the last document of a block with it. */
    static final String ENDS_BLOCK = "ends_block";

    static final String ROSTER = "roster";
    static final String YES = "yes";

    static final String SORT_SOURCE = "sort_source";

    /** What a statement means. */
    static final String EMBEDDING = "embedding";

    /** A statement's bytes: {@link RowOutput}. */
    static final String ROW = "row";

    /** {@link Sketch} of a statement. */
    static final String SKETCH = "sketch";

    /** What a person said of a statement, as a line of the file of corrections. */
    static final String CORRECTION = "correction";

    /** Finds the statements that have a {@link #CORRECTION}. */
    static final String CORRECTED = "corrected";

    /** How many documents behind a statement's that of its article stands. */
    static final String ARTICLE_AHEAD = "article_ahead";

    static final String TEXT = "text";
    static final String TEXT_EXACT = "text_exact";
    static final String CONTEXT = "context";
    static final String SPEAKER = "speaker";
    static final String SPEAKER_ID = "speaker_id";
    static final String SPEAKER_NAME = "speaker_name";
    static final String SPEAKER_KIND = "speaker_kind";
    static final String SOURCE = "source";
    static final String CUE = "cue";
    static final String TYPE = "type";
    static final String TARGET = "target";
    static final String STANCE = "stance";
    static final String OUTLET = "outlet";
    static final String TITLE = "title";
    static final String OUTLET_NAME = "outlet_name";
    static final String LANG = "lang";
    static final String PUBLISHED = "published";
    static final String ID = "id";
    static final String CUE_CLASS = "cue_class";
    static final String ACT = "act";
    static final String CONDITIONAL = "conditional";
    static final String DUE = "due";
    static final String CONFIDENCE = "confidence";

    /** Id of the article that a statement is from; who asks for {@link #ID} finds it, too. */
    static final String IN_ARTICLE = "in_article";

    /** {@code 2025-10}; to count by. */
    static final String MONTH = "month";

    /** What a query may name. */
    static final List<String> QUERYABLE = List.of(
            TEXT,
            TEXT_EXACT,
            CONTEXT,
            SPEAKER,
            SPEAKER_ID,
            SPEAKER_KIND,
            SOURCE,
            CUE,
            TYPE,
            TARGET,
            STANCE,
            OUTLET,
            TITLE,
            LANG,
            PUBLISHED,
            ID,
            CUE_CLASS,
            ACT,
            CONDITIONAL,
            DUE,
            CONFIDENCE);

    /** Those that only statements have. */
    static final Set<String> OF_STATEMENTS = Set.of(
            TEXT,
            TEXT_EXACT,
            CONTEXT,
            SPEAKER,
            SPEAKER_ID,
            SPEAKER_KIND,
            SOURCE,
            CUE,
            TYPE,
            TARGET,
            STANCE,
            OUTLET,
            TITLE,
            ACT,
            ROSTER);

    /** Those that take dates. */
    static final List<String> DATES = List.of(PUBLISHED, DUE);

    static final String ARTICLE_ID = "article_id";
    static final String ARTICLE_SOURCE = "article_source";
    static final String ARTICLE_TITLE = "article_title";
    static final String ARTICLE_BYLINE = "article_byline";
    static final String ARTICLE_OUTLET = "article_outlet";
    static final String ARTICLE_URL = "article_url";
    static final String ARTICLE_PUBLISHED = "article_published";
    static final String ARTICLE_MODIFIED = "article_modified";
    static final String ARTICLE_LANGUAGE = "article_language";

    static final String NEAR_DUPLICATE_OF = "near_duplicate_of";

    static final String FATE = "fate";
    static final String REASON = "reason";

    /** Label of an empty article's reason, or of a rejected one's category. */
    static final String WHY = "why";

    static final String DUPLICATE_OF = "duplicate_of";
    static final String DETECTED_LANGUAGE = "detected_language";
    static final String CONTENT_TYPE = "content_type";
    static final String ARTICLE_TEXT = "article_text";

    /** Id of the article whose text the document holds; unlike {@link #ARTICLE_ID} never that of a duplicate. */
    static final String HOLDS = "holds";

    /** Id of the article of which the document is another copy, without text. */
    static final String COPIES = "copies";

    /** Id of an article that was removed for good. */
    static final String FORGOTTEN = "forgotten";

    /** {@link #KEY} of the input that an article or a statement is from. */
    static final String INPUT_KEY = "input_key";

    /** Key of the {@link #INPUT} itself: its origin may be that of its article, too. */
    static final String ENTRY = "entry";

    /** Tells an input's bytes and how it was read: {@link LedgerDocument#done}. */
    static final String DONE = "done";

    /** Tells an article with its metadata and how it was analysed: {@link ArticleDocument#state}. */
    static final String STATE = "state";

    /** {@link Settings#stamp} under which an article was analysed. */
    static final String STAMP = "stamp";

    static final String INPUT_ORIGIN = "input_origin";
    static final String INPUT_PATH = "input_path";
    static final String INPUT_SHA256 = "input_sha256";
    static final String INPUT_BYTES = "input_bytes";
    static final String READ_AT = "read_at";

    /** {@link Settings#stamp} under which an input was read. */
    static final String READ_UNDER = "read_under";

    static final String TOOK = "took";

    /** What near-duplicates of a head are found by, told by, and which of the heads is the earliest. */
    static final String NEAR_BAND = "near_band";

    static final String NEAR_SIGNATURE = "near_signature";
    static final String NEAR_ORDER = "near_order";

    /** {@link Match#key} of a head, and of the head that something is linked to. */
    static final String NEAR_HEAD = "near_head";

    static final String NEAR_LINK = "near_link";

    private Fields() {}
}
