package org.onrecord.app.page;

/**
 * A condition that can be taken away.
 *
 * @param kind what it is about: speaker, target, month ...
 * @param label its value for people
 * @param without the address of what is found without it
 */
public record ChipView(String kind, String label, String without) {}
