package org.onrecord.app.web;

import java.time.Duration;

/** The standard limits with some that are reached soon. */
final class Narrow {
    static final Limits STANDARD = Limits.standard(2);

    private Narrow() {}

    static Limits requests(int most) {
        return limits(most, STANDARD.search(), STANDARD.silence(), STANDARD.header(), STANDARD.write());
    }

    static Limits search(Duration most) {
        return limits(STANDARD.requests(), most, STANDARD.silence(), STANDARD.header(), STANDARD.write());
    }

    static Limits write(Duration most) {
        return limits(STANDARD.requests(), STANDARD.search(), STANDARD.silence(), STANDARD.header(), most);
    }

    /** For whatever a client does. */
    static Limits patience(Duration most) {
        return limits(STANDARD.requests(), STANDARD.search(), most, most, most);
    }

    private static Limits limits(int requests, Duration search, Duration silence, Duration header, Duration write) {
        return new Limits(
                STANDARD.body(),
                STANDARD.text(),
                STANDARD.connections(),
                requests,
                STANDARD.searching(),
                STANDARD.exports(),
                STANDARD.waiting(),
                search,
                STANDARD.extract(),
                silence,
                header,
                write);
    }
}
