package org.onrecord.extract;

/** What a reporting verb takes as its content. */
enum Frame {
    /** A clause or a quotation: said (that) ... */
    CLAUSE,
    /** Somebody addressed, then a clause or a quotation: told reporters (that) ... */
    ADDRESSEE,
    /** A noun phrase, a clause or an infinitive: dismissed the idea, pledged to ... */
    OBJECT,
    /** Somebody addressed and an infinitive: urged Beijing to ... */
    URGE,
    /** A thing and what it is said to be: described the talks as ..., called it ... */
    DESCRIBE
}
