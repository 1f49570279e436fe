package dateline.enrich.sentiment;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How each token of a text speaks, after negation and intensifiers.
 *
 * @param text the text
 * @param weights one for each token, −4 to 4
 */
record Valences(Text text, List<Double> weights) {
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "without",
            "neither",
            "nor",
            "cannot",
            "nobody",
            "nothing",
            "hardly",
            "barely",
            "n't",
            "don't",
            "didn't",
            "doesn't",
            "isn't",
            "wasn't",
            "weren't",
            "won't",
            "wouldn't",
            "can't",
            "couldn't",
            "shouldn't",
            "hasn't",
            "haven't",
            "hadn't",
            "aren't",
            "ain't");
    private static final Map<String, Double> INTENSIFIERS = Map.ofEntries(
            Map.entry("very", 1.3),
            Map.entry("extremely", 1.5),
            Map.entry("deeply", 1.3),
            Map.entry("highly", 1.3),
            Map.entry("strongly", 1.3),
            Map.entry("completely", 1.3),
            Map.entry("utterly", 1.5),
            Map.entry("sharply", 1.3),
            Map.entry("massive", 1.3),
            Map.entry("huge", 1.3),
            Map.entry("most", 1.2),
            Map.entry("more", 1.1),
            Map.entry("slightly", 0.6),
            Map.entry("somewhat", 0.7),
            Map.entry("less", 0.5),
            Map.entry("partly", 0.6));
    private static final double TURNED = -0.6;

    /** How many words a negation reaches. */
    static final int REACH = 3;

    Valences {
        weights = List.copyOf(weights);
    }

    static Valences of(Text text, Lexicon lexicon) {
        List<Token> tokens = text.tokens();
        List<Double> weights = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            double weight = lexicon.weight(lower(tokens.get(i)));
            weights.add(weight == 0 ? 0 : weight * factor(tokens, i));
        }
        return new Valences(text, weights);
    }

    static boolean isNegation(String lower) {
        return NEGATIONS.contains(lower);
    }

    private static double factor(List<Token> tokens, int index) {
        double factor = 1;
        for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
            if (tokens.get(i).sentence() != tokens.get(index).sentence()) {
                break;
            }
            String word = lower(tokens.get(i));
            factor *= NEGATIONS.contains(word) ? TURNED : INTENSIFIERS.getOrDefault(word, 1.0);
        }
        return factor;
    }

    private static String lower(Token token) {
        return token.word().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
