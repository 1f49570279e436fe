package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Lexicon;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how words are written where their sentence does not start, and lists those that hardly ever have a capital. */
final class Habits {
    private final Map<String, int[]> counts = new HashMap<>();

    void add(Text text) {
        List<Token> tokens = text.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean opens = token.sentence() != tokens.get(i - 1).sentence()
                    || !tokens.get(i - 1).isWord();
            if (token.isWord() && !(opens && token.isCapitalised())) {
                counts.computeIfAbsent(Lexicon.form(token.word()), _ -> new int[2])[token.isCapitalised() ? 1 : 0]++;
            }
        }
    }

    void tell(Lexicon.Builder builder) {
        counts.forEach((word, count) -> {
            if (count[0] >= 40 && count[1] * 30 < count[0]) {
                builder.add(word, Lexicon.List.COMMON);
            }
            if (count[0] >= 3 && count[1] * 10 < count[0]) {
                builder.add(word, Lexicon.List.LOWER_CASE);
            }
        });
    }
}
