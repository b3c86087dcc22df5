package org.onrecord.app.page;

/** A part of the site, in the order of its navigation. */
public enum Section {
    SEARCH("Search", "/"),
    POSITIONS("Positions", "/positions"),
    OVERVIEW("Overview", "/overview"),
    API("API", "/api/v1/docs");

    private final String label;
    private final String href;

    Section(String label, String href) {
        this.label = label;
        this.href = href;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Where it begins. */
    public String href() {
        return href;
    }
}
