package dateline.enrich.sentiment;

import dateline.enrich.quotation.Passages;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of a text as the model sees them: in small letters, numbers all alike, and names, titles of office and
 * parties masked, so that none of them carries polarity.
 */
final class Units {
    /** Stands beyond either end of a sentence. */
    static final int NOTHING = 0;

    /** Stands for every name, title and party. */
    static final int NAME = 1;

    /** Stands for whom is asked about. */
    static final int TARGET = 2;

    private static final int NUMBER = 3;
    private static final int WORD = 0x100;
    private static final int STEM = 5;
    private static final Set<String> JOINTS = Set.of("-", ".", ",", "'", "’");
    private static final Set<String> BREAKS = Set.of(
            ",", ";", ":", "—", "–", "but", "while", "although", "though", "whereas", "because", "after", "when");
    private static final Set<String> TITLES = Set.of(
            "president",
            "president-elect",
            "senator",
            "sen",
            "rep",
            "representative",
            "congressman",
            "congresswoman",
            "governor",
            "gov",
            "mayor",
            "minister",
            "chancellor",
            "premier",
            "secretary",
            "speaker",
            "leader",
            "chairman",
            "chairwoman",
            "chair",
            "chief",
            "director",
            "general",
            "gen",
            "justice",
            "judge",
            "attorney",
            "ambassador",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "vice",
            "prime",
            "nominee",
            "candidate",
            "ceo",
            "cfo",
            "commissioner",
            "deputy",
            "captain",
            "colonel",
            "sheriff",
            "professor",
            "former");
    private static final Set<String> PARTIES = Set.of(
            "republican",
            "republicans",
            "democrat",
            "democrats",
            "democratic",
            "gop",
            "conservative",
            "conservatives",
            "liberal",
            "liberals",
            "labour",
            "tory",
            "tories",
            "socialist",
            "socialists",
            "party");

    private final Valences valences;
    private final List<Token> tokens;
    private final Passages passages;
    private final int[] words;
    private final int[] stems;
    private final boolean[] negated;
    private final BitSet breaks = new BitSet();

    Units(Valences valences, Passages passages) {
        Text text = valences.text();
        this.valences = valences;
        this.tokens = text.tokens();
        this.passages = passages;
        this.words = new int[tokens.size()];
        this.stems = new int[tokens.size()];
        this.negated = new boolean[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            see(i);
        }
    }

    private void see(int index) {
        String lower = tokens.get(index).word().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (TITLES.contains(lower) || PARTIES.contains(lower) || isName(index)) {
            see(index, NAME, NAME);
        } else if (Character.isDigit(lower.charAt(0))) {
            see(index, NUMBER, NUMBER);
        } else {
            int stem = lower.substring(0, Math.min(STEM, lower.length())).hashCode();
            see(index, number(lower), stem | WORD);
        }
        breaks.set(index, BREAKS.contains(lower));
        if (Valences.isNegation(lower)) {
            negateAfter(index);
        }
    }

    /** What stands for a word in small letters. */
    static int number(String word) {
        return word.hashCode() | WORD;
    }

    private void see(int index, int word, int stem) {
        words[index] = word;
        stems[index] = stem;
    }

    private void negateAfter(int index) {
        int end = Math.min(tokens.size(), index + Valences.REACH + 2);
        for (int i = index + 1; i < end && sentence(i) == sentence(index); i++) {
            negated[i] = true;
        }
    }

    /** A capital inside a sentence makes a name, unless the lexicon knows the word. */
    private boolean isName(int index) {
        Token token = tokens.get(index);
        return token.isCapitalised() && !opens(index) && valences.weights().get(index) == 0 && !token.is("I");
    }

    /** Whether a capital may stand here for another reason: after the start, a quotation mark or a colon. */
    private boolean opens(int index) {
        if (index == 0 || sentence(index - 1) != sentence(index)) {
            return true;
        }
        Token before = tokens.get(index - 1);
        return !before.isWord() && !JOINTS.contains(before.word());
    }

    int size() {
        return words.length;
    }

    int word(int index) {
        return words[index];
    }

    /** The word's first letters, which stand for its forms. */
    int stem(int index) {
        return stems[index];
    }

    /** Whether a mark or conjunction stands there that parts clauses. */
    boolean partsClauses(int index) {
        return breaks.get(index);
    }

    boolean isMark(int index) {
        return !tokens.get(index).isWord();
    }

    double valence(int index) {
        return words[index] == NAME ? 0 : valences.weights().get(index);
    }

    boolean isNegated(int index) {
        return negated[index];
    }

    boolean isQuoted(int index) {
        return passages.contains(index);
    }

    int sentence(int index) {
        return tokens.get(index).sentence();
    }
}
