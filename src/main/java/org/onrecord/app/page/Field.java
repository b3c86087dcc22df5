package org.onrecord.app.page;

/** A value that a form sends along without showing it. */
public record Field(String name, String value) {}
