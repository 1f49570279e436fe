package dateline.enrich.name;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the names of one text agree: the same words name the same kind of thing throughout, as the surest of their
 * contexts tell, and stand for it also where they were missed. For one text.
 */
final class Agreement {
    /** A kind that is told so surely somewhere tells the same words elsewhere. */
    private static final double SURE = 0.8;
    /** A mention that is sure of itself is not overruled. */
    private static final double CERTAIN = 0.97;

    private final Text text;
    private final Map<String, Map<Kind, Double>> votes = new HashMap<>();
    private final Map<String, List<String>> bySequel = new HashMap<>();
    private final BitSet taken = new BitSet();

    private Agreement(Text text, List<Name> names) {
        this.text = text;
        for (Name name : names) {
            votes.computeIfAbsent(words(name.first(), name.last()), _ -> new EnumMap<>(Kind.class))
                    .merge(name.kind(), name.confidence(), Double::sum);
            taken.set(name.first(), name.last() + 1);
        }
    }

    /** The names and those that were missed, in the order of the text. */
    static List<Name> of(Text text, List<Name> names) {
        Agreement agreement = new Agreement(text, names);
        List<Name> agreed = new ArrayList<>();
        names.forEach(name -> agreed.add(agreement.agreed(name)));
        agreement.addMissed(names, agreed);
        agreed.sort(Comparator.comparingInt(Name::first));
        return agreed;
    }

    private Name agreed(Name name) {
        Map<Kind, Double> kinds = votes.getOrDefault(words(name.first(), name.last()), Map.of());
        if (kinds.size() < 2 || name.confidence() > CERTAIN) {
            return name;
        }
        Kind best = best(kinds);
        return best == name.kind() ? name : new Name(name.first(), name.last(), best, name.confidence());
    }

    private static Kind best(Map<Kind, Double> kinds) {
        return kinds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private void addMissed(List<Name> names, List<Name> agreed) {
        for (Name name : names) {
            if (name.confidence() >= SURE && isTelling(name)) {
                List<String> sequels =
                        bySequel.computeIfAbsent(text.tokens().get(name.first()).word(), _ -> new ArrayList<>());
                String words = words(name.first(), name.last());
                if (!sequels.contains(words)) {
                    sequels.add(words);
                }
            }
        }
        for (int i = 0; i < text.tokens().size(); i++) {
            for (String words : bySequel.getOrDefault(text.tokens().get(i).word(), List.of())) {
                addIfMissed(words, i, agreed);
            }
        }
    }

    /** One word with a capital may be any word where a sentence starts; several hardly are. */
    private boolean isTelling(Name name) {
        Token first = text.tokens().get(name.first());
        return first.isCapitalised()
                && (name.last() > name.first() || first.word().length() > 3);
    }

    private void addIfMissed(String words, int first, List<Name> agreed) {
        int last = first + (int) words.chars().filter(c -> c == ' ').count();
        boolean free = last < text.tokens().size() && isFree(first, last);
        if (free && words.equals(words(first, last)) && !isInRun(first, last)) {
            agreed.add(new Name(first, last, best(votes.getOrDefault(words, Map.of())), SURE));
            taken.set(first, last + 1);
        }
    }

    private boolean isFree(int first, int last) {
        int next = taken.nextSetBit(first);
        return next < 0 || next > last;
    }

    /** Whether more words with capitals stand right beside, so that another name may be meant. */
    private boolean isInRun(int first, int last) {
        List<Token> tokens = text.tokens();
        boolean before = first > 0
                && tokens.get(first - 1).isCapitalised()
                && tokens.get(first - 1).sentence() == tokens.get(first).sentence();
        boolean after = last + 1 < tokens.size()
                && tokens.get(last + 1).isCapitalised()
                && tokens.get(last + 1).sentence() == tokens.get(last).sentence();
        return before || after;
    }

    private String words(int first, int last) {
        String[] words = new String[last - first + 1];
        Arrays.setAll(words, i -> text.tokens().get(first + i).word());
        return String.join(" ", words);
    }
}
