package org.onrecord.app.page;

/**
 * One of several values that a field of a form may have.
 *
 * @param label for people
 * @param chosen whether the field has it
 */
public record Choice(String value, String label, boolean chosen) {}
