/** OnRecord inside Stanford CoreNLP, and Stanford CoreNLP as it comes, to compare with. May import all others. */
@NullMarked
package org.onrecord.app.corenlp;

import org.jspecify.annotations.NullMarked;
