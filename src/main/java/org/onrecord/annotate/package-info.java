/** Article to AnnotatedArticle; sees {@code edu.stanford.nlp}. May import model and text. */
@NullMarked
package org.onrecord.annotate;

import org.jspecify.annotations.NullMarked;
