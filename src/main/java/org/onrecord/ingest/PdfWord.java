package org.onrecord.ingest;

/** A piece of a row of text, with no wide gap inside. Lengths as in {@link PdfLine}. */
record PdfWord(String text, float left, float right, float baseline, float size, String font) {}
