package org.onrecord.index;

import org.onrecord.model.StatementRow;

/**
 * A statement found.
 *
 * @param score relevance to the query, comparable within one search only; 0 where there was no query
 */
public record Hit(StatementRow row, float score) {}
