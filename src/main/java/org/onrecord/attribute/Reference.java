package org.onrecord.attribute;

/**
 * A place where the article itself, not somebody it quotes, refers to a person.
 *
 * @param pronoun whether by a pronoun
 * @param subject whether as the subject of a clause
 * @param possessive whether as the owner of something else
 */
record Reference(Place place, boolean pronoun, boolean subject, boolean possessive) {}
