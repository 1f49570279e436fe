package dateline.enrich.name;

import dateline.enrich.name.Outline.Casing;

/**
 * Reads what speaks for a tag at a token, each thing as a number of 32 bits. For one thread.
 */
final class FeatureReader {
    private static final int MOST = 160;
    private static final int NOTHING = 0x5EED;

    private final int[] features = new int[MOST];
    private int count;
    private int lexical;
    private int template;
    private Outline outline;

    FeatureReader(Outline outline) {
        this.outline = outline;
    }

    /** Goes on to another stretch. */
    void turnTo(Outline other) {
        outline = other;
    }

    int[] features() {
        return features;
    }

    /** How many of the features, the first ones, name a word. */
    int lexical() {
        return lexical;
    }

    /** Reads a token; its features are then the first so many. */
    int read(int i) {
        count = 0;
        template = 0;
        readWords(i);
        lexical = count;
        readShapes(i);
        readClasses(i);
        readLists(i);
        readRun(i);
        readWideRun(i);
        return count;
    }

    private void readWords(int i) {
        int before = form(i - 1);
        int here = form(i);
        int after = form(i + 1);
        add(here);
        add(outline.casings[i] == Casing.NORMAL ? outline.words[i].exact() : NOTHING);
        add(Hash.mix(before, here));
        add(Hash.mix(here, after));
        add(before);
        add(after);
        add(form(i - 2));
        add(form(i + 2));
        add(Hash.mix(form(i - 2), before));
        add(Hash.mix(after, form(i + 2)));
    }

    private void readShapes(int i) {
        Word word = outline.words[i];
        int shape = shape(i);
        add(NOTHING);
        add(shape);
        add(Hash.mix(shape, opening(i)));
        add(Hash.mix(shape(i - 1), shape));
        add(Hash.mix(shape, shape(i + 1)));
        add(Hash.mix(Hash.mix(shape(i - 1), shape), shape(i + 1)));
        add(word.prefixes().two());
        add(word.prefixes().three());
        add(word.prefixes().four());
        add(word.suffixes().one());
        add(word.suffixes().two());
        add(word.suffixes().three());
        add(word.suffixes().four());
        add(Hash.mix(word.suffixes().three(), shape));
        add(i > 0 ? outline.words[i - 1].suffixes().three() : NOTHING);
        add(i + 1 < outline.size() ? outline.words[i + 1].suffixes().three() : NOTHING);
        add(Hash.mix(form(i - 1), shape));
        add(Hash.mix(form(i + 1), shape));
        int joints = (outline.touches(i) ? 1 : 0) + (outline.touches(i + 1) ? 2 : 0);
        add(Hash.mix(joints, shape));
    }

    private void readClasses(int i) {
        int shape = shape(i);
        add(fine(i));
        add(middle(i));
        add(coarse(i));
        add(Hash.mix(middle(i), shape));
        add(fine(i - 1));
        add(fine(i + 1));
        add(middle(i - 1));
        add(middle(i + 1));
        add(coarse(i - 2));
        add(coarse(i + 2));
        add(Hash.mix(middle(i - 1), middle(i)));
        add(Hash.mix(middle(i), middle(i + 1)));
        add(Hash.mix(middle(i - 1), shape));
        add(Hash.mix(middle(i + 1), shape));
        add(Hash.mix(Hash.mix(coarse(i - 1), coarse(i)), coarse(i + 1)));
        add(Hash.mix(Hash.mix(coarse(i - 1), shape), coarse(i + 1)));
    }

    private void readLists(int i) {
        int shape = shape(i);
        int here = lists(i);
        add(Hash.mix(here, shape));
        add(Hash.mix(lists(i - 1), here));
        add(Hash.mix(here, lists(i + 1)));
        add(lists(i - 1));
        add(lists(i + 1));
        add(Hash.mix(Hash.mix(outline.begins[i], outline.insides[i]), outline.ends[i]));
        add(Hash.mix(i > 0 ? outline.ends[i - 1] : 0, shape));
        add(Hash.mix(i + 1 < outline.size() ? outline.begins[i + 1] : 0, shape));
        add(Hash.mix(
                opening(i),
                here & (Lexicon.List.COMMON.flag() | Lexicon.List.LOWER_CASE.flag() | Lexicon.List.CAPITAL.flag())));
        addEach(here);
        addEach(outline.begins[i]);
        addEach(outline.insides[i]);
        addEach(outline.ends[i]);
    }

    private void readRun(int i) {
        int first = outline.runFirst[i];
        int last = outline.runLast[i];
        if (first < 0) {
            template += 16;
            return;
        }
        int place = (i == first ? 1 : 0) + (i == last ? 2 : 0);
        int length = Math.min(5, last - first + 1);
        int where = place * 8 + length;
        add(where);
        add(Hash.mix(form(first - 1), place));
        add(Hash.mix(form(last + 1), place));
        add(Hash.mix(middle(first - 1), where));
        add(Hash.mix(middle(last + 1), where));
        add(Hash.mix(form(last), place));
        add(Hash.mix(form(first), place));
        add(Hash.mix(middle(last), where));
        add(Hash.mix(middle(first), where));
        add(Hash.mix(lists(last), where));
        add(Hash.mix(lists(first), where));
        add(Hash.mix(outline.words[last].suffixes().three(), place));
        add(Hash.mix(Hash.mix(coarse(first - 1), coarse(last + 1)), where));
        add(Hash.mix(Hash.mix(lists(first), lists(last)), place));
        add(Hash.mix(form(last + 2), place));
        add(Hash.mix(form(first - 2), place));
    }

    private void readWideRun(int i) {
        int first = outline.wideFirst[i];
        int last = outline.wideLast[i];
        if (first < 0 || (first == outline.runFirst[i] && last == outline.runLast[i])) {
            template += 5;
            return;
        }
        int place = (i == first ? 1 : 0) + (i == last ? 2 : 0) + (outline.runFirst[i] == first ? 4 : 0);
        add(Hash.mix(form(first), place));
        add(Hash.mix(form(last), place));
        add(Hash.mix(Hash.mix(middle(first), middle(last)), place));
        add(Hash.mix(Hash.mix(lists(first), lists(last)), place));
        add(Hash.mix(middle(first - 1), place));
    }

    private void add(int value) {
        features[count++] = Hash.mix(template++, value);
    }

    private void addEach(int flags) {
        int rest = flags;
        while (rest != 0 && count < MOST) {
            int bit = rest & -rest;
            features[count++] = Hash.mix(template, bit);
            rest ^= bit;
        }
        template++;
    }

    private int form(int i) {
        return i < 0 || i >= outline.size() ? NOTHING + (i < 0 ? 0 : 1) : outline.words[i].form();
    }

    /** In a sentence without the usual capitals their absence says nothing. */
    private int shape(int i) {
        if (i < 0 || i >= outline.size()) {
            return NOTHING;
        }
        Word word = outline.words[i];
        Casing casing = outline.casings[i];
        if (casing == Casing.SHOUTED && word.letters() == Word.Case.SHOUTED) {
            return 7;
        }
        return casing == Casing.NORMAL ? word.shape() : Hash.mix(word.shape(), casing.number());
    }

    private int opening(int i) {
        return (outline.opens[i] ? 1 : 0) + 2 * outline.casings[i].number();
    }

    private int lists(int i) {
        return i < 0 || i >= outline.size() ? NOTHING : outline.words[i].flags() & ~Lexicon.GOES_ON;
    }

    private int fine(int i) {
        return i < 0 || i >= outline.size() ? NOTHING : outline.words[i].fineClass();
    }

    private int middle(int i) {
        return i < 0 || i >= outline.size() ? NOTHING : outline.words[i].middleClass();
    }

    private int coarse(int i) {
        return i < 0 || i >= outline.size() ? NOTHING : outline.words[i].coarseClass();
    }
}
