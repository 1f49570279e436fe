package dateline.ingest.frontier;

/** How soon a page is wanted: of the pages that are due at a host, the most urgent go first. */
public enum Urgency {
    /** News. */
    FRESH(0),
    /** A page that was had, looked at again. */
    REVISIT(1),
    /** What was there before Dateline came. */
    BACKLOG(2);

    private static final Urgency[] BY_RANK = values();

    private final byte rank;

    Urgency(int rank) {
        this.rank = (byte) rank;
    }

    static Urgency ofRank(byte rank) {
        return BY_RANK[rank];
    }

    /** Place in the order; part of stored keys. */
    byte rank() {
        return rank;
    }
}
