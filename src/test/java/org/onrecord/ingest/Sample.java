package org.onrecord.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of the hostile set, and what is to become of it. */
final class Sample {
    private final String kind;
    private final String name;
    private final byte[] bytes;
    private final @Nullable String text;
    private final List<String> fates;

    private Sample(String kind, String name, byte[] bytes, @Nullable String text, List<String> fates) {
        this.kind = kind;
        this.name = name;
        this.bytes = bytes;
        this.text = text;
        this.fates = List.copyOf(fates);
    }

    /**
     * A document that fails.
     *
     * @param fates patterns of {@link Reads#summary}, each without the name in front: {@code ": CORRUPT"} is a fate of the
     *     file, {@code "!/a.txt"} an article in it, and the empty one the file's article
     */
    static Sample bad(String kind, String name, byte[] bytes, String... fates) {
        return new Sample(kind, name, bytes, null, List.of(fates));
    }

    static Sample bad(String kind, String name, String content, String... fates) {
        return bad(kind, name, Reads.utf8(content), fates);
    }

    /**
     * A good article, or a container of one and of others that fail.
     *
     * @param text what an article of it has to hold
     */
    static Sample good(String kind, String name, byte[] bytes, String text, String... fates) {
        return new Sample(kind, name, bytes, text, fates.length == 0 ? List.of("") : List.of(fates));
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    String text() {
        return text;
    }

    /** Whether these are the fates that are expected, in order. */
    boolean isMetBy(List<String> summaries) {
        if (summaries.size() != fates.size()) {
            return false;
        }
        for (int i = 0; i < fates.size(); i++) {
            String summary = summaries.get(i);
            if (!summary.startsWith(name) || !summary.substring(name.length()).matches(fates.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return kind + ", " + name + ", with " + fates;
    }
}
