package org.onrecord.positions;

/** How many statements take which stance; at least one does. */
public record StanceCounts(int favor, int against, int neutral) {
    public StanceCounts {
        if (favor < 0 || against < 0 || neutral < 0 || favor + against + neutral == 0) {
            throw new IllegalArgumentException(
                    favor + " in favor, " + against + " against and " + neutral + " neutral");
        }
    }

    /** The side with more statements. Neutral ones do not count against a side, however many they are. */
    public Side side() {
        if (favor == against) {
            return favor == 0 ? Side.NEUTRAL : Side.MIXED;
        }
        return favor > against ? Side.FAVOR : Side.AGAINST;
    }
}
