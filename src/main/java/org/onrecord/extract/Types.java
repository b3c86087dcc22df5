package org.onrecord.extract;

import java.util.List;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** Whether all, some or none of a content stands in quotation marks. */
final class Types {
    private Types() {}

    static Draft.Type of(ArticleView view, List<Span> content) {
        int inside = 0;
        int outside = 0;
        for (Span span : content) {
            for (int i = span.begin(); i < span.end(); i++) {
                if (Character.isLetterOrDigit(view.text.charAt(i))) {
                    if (quoted(view, i)) {
                        inside++;
                    } else {
                        outside++;
                    }
                }
            }
        }
        if (inside == 0) {
            return Draft.Type.INDIRECT;
        }
        return outside == 0 ? Draft.Type.DIRECT : Draft.Type.MIXED;
    }

    private static boolean quoted(ArticleView view, int position) {
        Quotation quotation = view.quotationAt(position);
        return quotation != null && quotation.inner().contains(position);
    }
}
