package org.onrecord.model;

/** What sort of speaker somebody is. */
public enum SpeakerKind {
    PERSON,
    ORGANISATION,
    GROUP,
    DOCUMENT,
    UNKNOWN
}
