package org.onrecord.app.page;

/** What one page shows. */
public interface View {
    /** For the window and for bookmarks; without the name of the program. */
    String title();

    /** The part of the site that it belongs to. */
    Section section();

    /** The file in {@code src/main/jte} that renders it. */
    String template();
}
