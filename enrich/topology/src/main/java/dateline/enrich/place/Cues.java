package dateline.enrich.place;

import dateline.enrich.knowledge.Table;
import dateline.enrich.place.Pieces.Piece;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that are at home in one country, such as its institutions and its money. They tell where a local report is from
 * that names no place that is known. Immutable, thread-safe.
 */
final class Cues {
    private static final int MOST_OF_ONE = 2;

    private final Map<Long, Cue> cues = new HashMap<>();
    private final Set<Long> beginnings = new HashSet<>();

    /** A phrase: whether it needs a capital in the text, and the country in which it is at home. */
    private record Cue(String country, boolean capital) {}

    Cues() {
        Table.read(Cues.class, "cues.tsv").rows(this::add);
    }

    private boolean add(Table.Row row) {
        for (String phrase : row.list("phrases")) {
            long hash = NameHash.START;
            for (String key : Pieces.keys(phrase)) {
                beginnings.add(hash);
                hash = NameHash.with(hash, key);
            }
            cues.put(hash, new Cue(row.required("country"), Character.isUpperCase(phrase.codePointAt(0))));
        }
        return true;
    }

    /** How many cues speak for each country; one phrase counts twice at most. */
    Map<String, Integer> count(List<Piece> pieces) {
        Map<Long, Integer> seen = new HashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            long hash = NameHash.START;
            for (int j = i; j < pieces.size() && beginnings.contains(hash); j++) {
                hash = NameHash.with(hash, pieces.get(j).key());
                Cue cue = cues.get(hash);
                if (cue != null
                        && (!cue.capital || pieces.get(i).capital())
                        && seen.merge(hash, 1, Integer::sum) <= MOST_OF_ONE) {
                    counts.merge(cue.country, 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
