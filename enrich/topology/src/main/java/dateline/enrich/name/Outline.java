package dateline.enrich.name;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/**
 * What is seen of a stretch of text before its names are known: its words, how its sentences use capitals, the phrases
 * that the lexicon has, and the runs of words with capitals. For one thread.
 */
final class Outline {
    /** How a sentence uses capitals. */
    enum Casing {
        NORMAL(0),
        SHOUTED(1),
        TITLE(2),
        LOWER(3);

        private final int number;

        Casing(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    private static final Set<String> JOINTS = Set.of("-", "'", "’", "‘", "&", ".", "‑", "/");
    private static final Set<String> LINKS = Set.of(
            "of", "for", "the", "and", "de", "la", "al", "el", "bin", "ibn", "van", "von", "der", "den", "da", "do",
            "dos", "di", "du", "des", "le", "y", "e", "on", "ul", "ud", "&", "del", "al-", "an", "ur", "bint", "ben",
            "in");
    private static final int MOST_LINKS = 3;

    private final Lexicon lexicon;
    final Token[] tokens;
    final Word[] words;
    final Casing[] casings;
    final boolean[] opens;
    /** Flags of the lists whose longer phrases begin at, go on at and end at a token. */
    final int[] begins;

    final int[] insides;
    final int[] ends;
    /** The run of words with capitals around a token; -1: it is in none. */
    final int[] runFirst;

    final int[] runLast;
    /** The same where small words link runs. */
    final int[] wideFirst;

    final int[] wideLast;

    Outline(Text text, int from, int to, Lexicon lexicon, Function<String, Word> known) {
        this.lexicon = lexicon;
        int size = to - from;
        tokens = new Token[size];
        words = new Word[size];
        casings = new Casing[size];
        opens = new boolean[size];
        begins = new int[size];
        insides = new int[size];
        ends = new int[size];
        runFirst = new int[size];
        runLast = new int[size];
        wideFirst = new int[size];
        wideLast = new int[size];
        for (int i = 0; i < size; i++) {
            tokens[i] = text.tokens().get(from + i);
            words[i] = known.apply(tokens[i].word());
            opens[i] = i == 0 || tokens[i].sentence() != tokens[i - 1].sentence();
        }
        readCasings();
        readPhrases();
        readRuns();
        readWideRuns();
    }

    static Outline of(Text text, Lexicon lexicon) {
        return new Outline(text, 0, text.tokens().size(), lexicon, word -> Word.of(word, lexicon));
    }

    int size() {
        return words.length;
    }

    boolean touches(int i) {
        return i > 0 && i < words.length && tokens[i].touches(tokens[i - 1]);
    }

    private void readCasings() {
        int start = 0;
        for (int i = 1; i <= size(); i++) {
            if (i == size() || opens[i]) {
                Arrays.fill(casings, start, i, casing(start, i));
                start = i;
            }
        }
    }

    private Casing casing(int start, int end) {
        int lower = 0;
        int capitalised = 0;
        int shouted = 0;
        for (int i = start; i < end; i++) {
            switch (words[i].letters()) {
                case LOWER -> lower += words[i].text().length() > 3 ? 1 : 0;
                case CAPITALISED -> capitalised += words[i].text().length() > 3 ? 1 : 0;
                case SHOUTED -> shouted++;
                case NONE -> {}
            }
        }
        int all = lower + capitalised + shouted;
        if (shouted > 2 && shouted * 10 >= all * 8) {
            return Casing.SHOUTED;
        } else if (capitalised + shouted > 3 && lower * 5 < all && capitalised * 2 > all) {
            return Casing.TITLE;
        }
        return lower > 2 && capitalised + shouted == 0 && !anyCapital(start, end) ? Casing.LOWER : Casing.NORMAL;
    }

    private boolean anyCapital(int start, int end) {
        for (int i = start; i < end; i++) {
            if (words[i].hasCapital()) {
                return true;
            }
        }
        return false;
    }

    private void readPhrases() {
        for (int i = 0; i < size(); i++) {
            boolean mayBegin =
                    words[i].hasCapital() || casings[i] == Casing.LOWER || words[i].letters() == Word.Case.NONE;
            if (mayBegin && words[i].flags() < 0) {
                readPhrase(i);
            }
        }
    }

    private void readPhrase(int first) {
        int key = words[first].key();
        int flags = 0;
        int last = first;
        for (int i = first + 1; i < Math.min(size(), first + Lexicon.LONGEST); i++) {
            key = Lexicon.with(key, words[i].form());
            int found = lexicon.flags(lexicon.find(key));
            if ((found & ~Lexicon.GOES_ON) != 0) {
                flags = found & ~Lexicon.GOES_ON;
                last = i;
            }
            if (found >= 0) {
                break;
            }
        }
        if (last > first) {
            mark(first, last, flags);
        }
    }

    private void mark(int first, int last, int flags) {
        begins[first] |= flags;
        ends[last] |= flags;
        for (int i = first + 1; i < last; i++) {
            insides[i] |= flags;
        }
    }

    private void readRuns() {
        Arrays.fill(runFirst, -1);
        Arrays.fill(runLast, -1);
        int i = 0;
        while (i < size()) {
            int last = startsRun(i) ? endOfRun(i) : -1;
            if (last >= 0) {
                Arrays.fill(runFirst, i, last + 1, i);
                Arrays.fill(runLast, i, last + 1, last);
            }
            i = Math.max(i, last) + 1;
        }
    }

    private boolean startsRun(int i) {
        return words[i].hasCapital()
                && casings[i] != Casing.SHOUTED
                && !((opens[i] || casings[i] == Casing.TITLE) && words[i].is(Lexicon.List.COMMON));
    }

    private int endOfRun(int first) {
        int last = first;
        for (int i = first + 1; i < size() && !opens[i]; i++) {
            if (words[i].hasCapital() && !(casings[i] == Casing.TITLE && words[i].is(Lexicon.List.COMMON))) {
                last = i;
            } else if (i > last + 1 || !JOINTS.contains(words[i].text())) {
                return last;
            }
        }
        return last;
    }

    private void readWideRuns() {
        System.arraycopy(runFirst, 0, wideFirst, 0, size());
        System.arraycopy(runLast, 0, wideLast, 0, size());
        int i = 0;
        while (i < size()) {
            if (runFirst[i] < 0) {
                i++;
            } else {
                int first = i;
                int last = runLast[i];
                int next = nextLinked(last);
                while (next >= 0) {
                    last = runLast[next];
                    next = nextLinked(last);
                }
                Arrays.fill(wideFirst, first, last + 1, first);
                Arrays.fill(wideLast, first, last + 1, last);
                i = last + 1;
            }
        }
    }

    /** The start of the run to which small words lead; negative: none. */
    private int nextLinked(int last) {
        for (int i = last + 1; i < size() && i <= last + 1 + MOST_LINKS && !opens[i]; i++) {
            if (runFirst[i] == i) {
                return i > last + 1 ? i : -1;
            }
            if (!LINKS.contains(words[i].text()) && !words[i].text().equals("-")) {
                return -1;
            }
        }
        return -1;
    }
}
