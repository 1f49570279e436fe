package dateline.enrich.name;

import dateline.enrich.knowledge.Folding;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of words and phrases apart from any text: the lists that hold them, and the class of words that are used
 * alike. Kept by hashes, so that one in some ten thousand unknown phrases is taken for a known one. Immutable,
 * thread-safe.
 */
public final class Lexicon {
    /** The longest phrase, in tokens. */
    static final int LONGEST = 7;

    /** The flag of a phrase with which a longer one begins. */
    static final int GOES_ON = 1 << 31;

    private final int[] keys;
    private final int[] flags;
    private final int[] classes;
    private final int mask;

    private Lexicon(int entries) {
        int size = Integer.highestOneBit(Math.max(8, entries)) * 4;
        keys = new int[size];
        flags = new int[size];
        classes = new int[size];
        mask = size - 1;
    }

    /** A list of phrases of one kind; each has a flag. */
    public enum List {
        GIVEN_NAME(0),
        SURNAME(1),
        PERSON(2),
        STATE(3),
        DEMONYM(4),
        CITY(5),
        SMALL_PLACE(6),
        DIVISION(7),
        REGION(8),
        AUTHORITY(9),
        COMPANY(10),
        MEDIUM(11),
        GROUP(12),
        CLUB(13),
        TITLE(14),
        HEAD_OF_BODY(15),
        HEAD_OF_PLACE(16),
        OTHER(17),
        /** Words that start sentences so often that their capital says nothing. */
        COMMON(18),
        /** Words that stand in lower case but seldom with a capital. */
        LOWER_CASE(19),
        /** Words that stand with a capital wherever they stand. */
        CAPITAL(20),
        CALENDAR(21);

        private final int flag;

        List(int number) {
            flag = 1 << number;
        }

        int flag() {
            return flag;
        }
    }

    /** Collects what a lexicon is to hold. For one thread. */
    public static final class Builder {
        private final SortedMap<Integer, Integer> flags = new TreeMap<>();
        private final SortedMap<Integer, Integer> classes = new TreeMap<>();

        /** Puts a phrase on a list. */
        public void add(String phrase, List list) {
            java.util.List<Token> tokens = Text.of(phrase).tokens();
            if (tokens.size() > LONGEST) {
                return;
            }
            int hash = 0;
            for (int i = 0; i < tokens.size(); i++) {
                hash = with(hash, word(tokens.get(i).word()));
                flags.merge(hash, i < tokens.size() - 1 ? GOES_ON : list.flag(), (one, other) -> one | other);
            }
        }

        /**
         * Puts a word into classes of words that are used alike.
         *
         * @param fine one of at most 4096 classes, counted from 1
         * @param middle one of at most 512
         * @param coarse one of at most 128
         */
        public void classify(String word, int fine, int middle, int coarse) {
            classes.put(with(0, word(word)), fine << 16 | middle << 7 | coarse);
        }

        /** The lexicon. */
        public Lexicon build() {
            SortedMap<Integer, Integer> all = new TreeMap<>(flags);
            classes.keySet().forEach(key -> all.putIfAbsent(key, 0));
            Lexicon lexicon = new Lexicon(all.size());
            for (Map.Entry<Integer, Integer> entry : all.entrySet()) {
                lexicon.put(entry.getKey(), entry.getValue(), classes.getOrDefault(entry.getKey(), 0));
            }
            return lexicon;
        }
    }

    private void put(int key, int flag, int classCodes) {
        int slot = Hash.mix(key, 1) & mask;
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        flags[slot] = flag;
        classes[slot] = classCodes;
    }

    /** Where a phrase stands; negative: nowhere. */
    int find(int key) {
        int slot = Hash.mix(key, 1) & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    int flags(int slot) {
        return slot < 0 ? 0 : flags[slot];
    }

    int classes(int slot) {
        return slot < 0 ? 0 : classes[slot];
    }

    /** The hash of a word as lists compare it: lower case, no accents, digits alike. */
    static int word(String word) {
        return Hash.of(form(word));
    }

    /** A word as lists compare it. */
    public static String form(String word) {
        String folded = Folding.of(word);
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isDigit(folded.charAt(i))) {
                return folded.replaceAll("\\d", "0");
            }
        }
        return folded;
    }

    /** The hash of a phrase that goes on with a word; that of the empty phrase is 0. */
    static int with(int phrase, int word) {
        int hash = Hash.mix(phrase, word);
        return hash == 0 ? 1 : hash;
    }

    /** Reads what {@link #write} wrote. */
    static Lexicon read(DataInputStream in) throws IOException {
        int entries = in.readInt();
        int[] sorted = new int[entries];
        int[] flag = new int[entries];
        for (int i = 0; i < entries; i++) {
            sorted[i] = in.readInt();
        }
        for (int i = 0; i < entries; i++) {
            flag[i] = in.readInt();
        }
        Lexicon lexicon = new Lexicon(entries);
        for (int i = 0; i < entries; i++) {
            lexicon.put(sorted[i], flag[i], in.readInt());
        }
        return lexicon;
    }

    /** Writes it column by column, which packs well. */
    void write(DataOutputStream out) throws IOException {
        SortedMap<Integer, Integer> slots = new TreeMap<>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                slots.put(keys[slot], slot);
            }
        }
        out.writeInt(slots.size());
        for (int key : slots.keySet()) {
            out.writeInt(key);
        }
        for (int slot : slots.values()) {
            out.writeInt(flags[slot]);
        }
        for (int slot : slots.values()) {
            out.writeInt(classes[slot]);
        }
    }
}
