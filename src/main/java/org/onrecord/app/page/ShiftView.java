package org.onrecord.app.page;

import org.jspecify.annotations.Nullable;

/**
 * A change of sides, with the statements that show it.
 *
 * @param fromMonth in ISO 8601
 * @param month in ISO 8601
 */
public record ShiftView(String fromMonth, String month, SideView from, SideView to, Shown before, Shown after) {
    /**
     * A statement.
     *
     * @param day of publication in ISO 8601
     * @param source where its article came from
     * @param href where it stands in its article
     */
    public record Shown(
            SideView side, String text, @Nullable String day, String source, String href) {}
}
