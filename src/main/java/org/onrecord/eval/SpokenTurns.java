package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Draft;
import org.onrecord.model.Paragraph;
import org.onrecord.text.Layout;

/**
 * Gives gold statements their turns: one without a source continues the one before it if that begins in the same
 * paragraph or the one above; any other is a turn of its own.
 */
final class SpokenTurns {
    private SpokenTurns() {}

    static List<Draft> drafts(SpokenDocument document) {
        List<Paragraph> paragraphs = Layout.of(document.text()).paragraphs();
        List<Draft> drafts = new ArrayList<>();
        int previous = -2;
        for (SpokenStatement statement : document.statements()) {
            int paragraph = index(paragraphs, statement.begin());
            boolean continues =
                    statement.relation().source().isEmpty() && !drafts.isEmpty() && paragraph - previous <= 1;
            int turn = continues ? drafts.getLast().turn() : drafts.size();
            drafts.add(GoldDrafts.of(document.text(), statement.relation(), statement.type(), turn));
            previous = paragraph;
        }
        return drafts;
    }

    /** Of the last paragraph that begins at or before a position. */
    private static int index(List<Paragraph> paragraphs, int position) {
        int index = 0;
        while (index + 1 < paragraphs.size() && paragraphs.get(index + 1).span().begin() <= position) {
            index++;
        }
        return index;
    }
}
