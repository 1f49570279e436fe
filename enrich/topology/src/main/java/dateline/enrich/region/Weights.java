package dateline.enrich.region;

import dateline.enrich.place.Evidence;

/**
 * How much each kind of evidence counts for what an article is about. These few numbers are all that was tuned by
 * labelled articles.
 */
final class Weights {
    private static final double DEMONYM = 0.8;
    private static final double PART_OF_A_NAME = 0.4;
    private static final double ACTOR = 0.35;
    private static final double CUE = 0.2;
    private static final double DATELINE = 1.2;
    private static final double HEADLINE = 3;
    private static final double OPENING = 2;

    private Weights() {}

    /** The weight of one piece of evidence; a place in the body of the text has 1. */
    static double of(Evidence evidence) {
        double weight = switch (evidence.kind()) {
            case STATE, PLACE -> 1;
            case DEMONYM -> DEMONYM;
            case PART -> PART_OF_A_NAME;
            case ACTOR -> ACTOR;
            case CUE -> CUE;
            case DATELINE -> DATELINE;
        };
        boolean filed = evidence.kind() == Evidence.Kind.DATELINE;
        return switch (evidence.where()) {
            case HEADLINE -> weight * HEADLINE;
            case OPENING -> filed ? weight : weight * OPENING;
            case BODY -> weight;
        };
    }
}
