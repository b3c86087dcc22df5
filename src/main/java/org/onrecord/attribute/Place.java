package org.onrecord.attribute;

/**
 * Where a mention begins.
 *
 * @param position UTF-16, into the article's text
 * @param sentence index of the sentence
 * @param paragraph index of the paragraph
 */
record Place(int position, int sentence, int paragraph) {}
