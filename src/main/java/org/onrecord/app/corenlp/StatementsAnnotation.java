package org.onrecord.app.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.util.ErasureUtils;
import java.util.List;

/**
 * The statements of a document, in order; of a sentence, those whose content begins in it. {@link StatementAnnotator} sets both.
 */
public final class StatementsAnnotation implements CoreAnnotation<List<FoundStatement>> {
    @Override
    public Class<List<FoundStatement>> getType() {
        return ErasureUtils.uncheckedCast(List.class);
    }
}
