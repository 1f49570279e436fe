package dateline.enrich.sentiment;

import java.util.Locale;

/**
 * Tells happenings that are bad for all from hostile words. Of the words that sound bad in a text it measures the share
 * that tell of death, injury, disaster, disease, war or crime; a few words make no more than a part of it.
 */
final class Gravity {
    /** What a text must hold of bad words for half of its share to count. */
    private static final double HALF = 6;

    private final Lexicon grave = Lexicon.read("grave.txt");

    /** 0 to 1. */
    double of(Valences valences) {
        double bad = 0;
        double ofThese = 0;
        for (int i = 0; i < valences.weights().size(); i++) {
            double weight = valences.weights().get(i);
            if (weight < 0) {
                bad -= weight;
                ofThese -=
                        grave.weight(valences.text().tokens().get(i).word().toLowerCase(Locale.ROOT)) > 0 ? weight : 0;
            }
        }
        return ofThese / (bad + HALF);
    }
}
