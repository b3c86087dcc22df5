package org.onrecord.app.page;

/**
 * Why there is no page.
 *
 * @param title what went wrong
 * @param detail what to do about it
 */
public record ProblemView(String title, String detail) implements View {
    @Override
    public Section section() {
        return Section.SEARCH;
    }

    @Override
    public String template() {
        return "problem.jte";
    }
}
