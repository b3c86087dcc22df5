package org.onrecord.app.cli;

import org.onrecord.model.Fingerprint;
import org.onrecord.model.Sink;
import org.onrecord.pipeline.SinkFilter;

/** Has every input read again; articles that are stored as they would be now are left as they are all the same. */
final class ForgetfulSink extends SinkFilter {
    ForgetfulSink(Sink sink) {
        super(sink);
    }

    @Override
    public boolean isDone(String input, Fingerprint fingerprint) {
        return false;
    }
}
