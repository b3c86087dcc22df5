package org.onrecord.app.cli;

/** What a benchmark measures, each in a process of its own. */
enum BenchPart {
    /** The articles as they are, every speaker's statements, on one thread. */
    ALL("every speaker, 1 thread", "statement", 60_000),
    /** The same, on several. */
    THREADS("every speaker, %d threads", "statement", 60_000),
    /** An archive in which one article in twenty mentions the roster, on one thread. */
    ROSTER("roster in 1 of 20", "statement", 600_000),
    /** Web pages that do not mention the roster, on one thread. */
    HTML("HTML without roster", "statement", 1_000_000),
    /** Stanford CoreNLP's {@code quote} annotator. */
    STOCK("CoreNLP quote", "quotation", 6_000);

    private final String label;
    private final String found;
    private final int words;

    BenchPart(String label, String found, int words) {
        this.label = label;
        this.found = found;
        this.words = words;
    }

    /** What it is called in print. */
    String label(int threads) {
        return label.replace("%d", Integer.toString(threads));
    }

    /** The noun for one of the things that are found. */
    String found() {
        return found;
    }

    /** How many words a lap reads if nothing else is asked for. */
    int words() {
        return words;
    }
}
