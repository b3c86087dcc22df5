package org.onrecord.app.web;

import java.io.IOException;

/** Answers the requests of a route. Called by several threads at a time. */
@FunctionalInterface
interface Endpoint {
    /** @throws Problem if the request cannot be answered as asked */
    Reply answer(Call call) throws IOException;
}
