package dateline.enrich.name;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the names in an English text. Thread-safe. */
public final class NameTagger {
    /** Longer stretches are cut, whatever stands there. */
    private static final int LONGEST = 400;

    /** Words that are kept in mind from text to text. */
    private static final int MOST_WORDS = 1 << 15;

    private static final int LONGEST_WORD = 40;
    /** They stand around names, never at the end of one. */
    private static final Set<String> QUOTATION_MARKS = Set.of("\"", "'", "“", "”", "‘", "’", "«", "»", "„", "`");

    private final NameModel model;
    private final Map<String, Word> words = new ConcurrentHashMap<>();

    /** A tagger with a model. */
    public NameTagger(NameModel model) {
        this.model = model;
    }

    /** The names of a text, in order and without overlap. */
    public List<Name> find(Text text) {
        List<Name> names = new ArrayList<>();
        if (words.size() > MOST_WORDS) {
            words.clear();
        }
        Lattice lattice = new Lattice(model.transitions());
        int start = 0;
        for (int i = 1; i <= text.tokens().size(); i++) {
            if (i == text.tokens().size() || i - start == LONGEST || breaks(text, i)) {
                read(new Outline(text, start, i, model.lexicon(), this::word), start, lattice, names);
                start = i;
            }
        }
        return Agreement.of(text, names);
    }

    private Word word(String string) {
        Word word = words.get(string);
        return word == null ? seen(string) : word;
    }

    private Word seen(String string) {
        Word word = Word.of(string, model.lexicon());
        if (string.length() <= LONGEST_WORD) {
            words.put(string, word);
        }
        return word;
    }

    /** Whether a paragraph starts at a token. */
    private static boolean breaks(Text text, int i) {
        Token before = text.tokens().get(i - 1);
        Token token = text.tokens().get(i);
        return before.sentence() != token.sentence()
                && text.string().substring(before.end(), token.start()).indexOf('\n') >= 0;
    }

    private void read(Outline outline, int start, Lattice lattice, List<Name> names) {
        float[] scores = model.scores(outline);
        int[] tags = lattice.best(scores, outline.size());
        for (Name name : Tags.names(tags, confidences(tags, scores, lattice))) {
            int first = name.first();
            int last = name.last();
            while (first < last && isQuotationMark(outline, first)) {
                first++;
            }
            while (last > first && isQuotationMark(outline, last)) {
                last--;
            }
            names.add(new Name(start + first, start + last, name.kind(), name.confidence()));
        }
    }

    private static boolean isQuotationMark(Outline outline, int i) {
        return QUOTATION_MARKS.contains(outline.words[i].text());
    }

    private static double[] confidences(int[] tags, float[] scores, Lattice lattice) {
        double[] confidences = new double[tags.length];
        boolean any = false;
        for (int tag : tags) {
            any |= tag != Tags.OUTSIDE;
        }
        if (any) {
            double[] likelihoods = lattice.likelihoods(scores, tags.length);
            for (int i = 0; i < tags.length; i++) {
                confidences[i] = likelihoods[i * Tags.COUNT + tags[i]];
            }
        }
        return confidences;
    }
}
