package org.onrecord.app.page;

/** How many statements take which stance, and what share of all they are. */
public record CountsView(int favor, int neutral, int against) {
    /** In percent, as below. */
    public long favorShare() {
        return share(favor);
    }

    public long neutralShare() {
        return share(neutral);
    }

    public long againstShare() {
        return share(against);
    }

    private long share(int count) {
        return total() == 0 ? 0 : Math.round(100.0 * count / total());
    }

    public int total() {
        return favor + neutral + against;
    }
}
