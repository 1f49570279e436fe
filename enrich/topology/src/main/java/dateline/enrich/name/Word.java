package dateline.enrich.name;

/**
 * A word by itself, whatever stands around it: its form, shape and ends as hashes, and what the lexicon says.
 *
 * @param form as lists compare it
 * @param key that of the phrase that it is alone
 * @param exact as it is written
 * @param shape which kinds of letters it is made of
 * @param prefixes its first two, three and four letters
 * @param suffixes its last one, two, three and four
 * @param flags of the lists that hold it; the sign says that longer phrases begin with it
 * @param classes of words that are used alike
 */
record Word(
        String text,
        int form,
        int key,
        int exact,
        int shape,
        Ends prefixes,
        Ends suffixes,
        int flags,
        int classes,
        Case letters) {
    /** How its letters are written. */
    enum Case {
        NONE,
        LOWER,
        CAPITALISED,
        SHOUTED
    }

    /** Hashes of the ends of a word, of growing length. */
    record Ends(int one, int two, int three, int four) {}

    static Word of(String text, Lexicon lexicon) {
        String form = Lexicon.form(text);
        int hash = Hash.of(form);
        int key = Lexicon.with(0, hash);
        int slot = lexicon.find(key);
        return new Word(
                text,
                hash,
                key,
                Hash.of(text),
                shape(text),
                prefixes(form),
                suffixes(form),
                lexicon.flags(slot),
                lexicon.classes(slot),
                letters(text));
    }

    boolean is(Lexicon.List list) {
        return (flags & list.flag()) != 0;
    }

    boolean hasCapital() {
        return letters == Case.CAPITALISED || letters == Case.SHOUTED;
    }

    /** One of up to 4096 narrow classes; 0: none. */
    int fineClass() {
        return classes >>> 16;
    }

    int middleClass() {
        return classes >>> 7 & 511;
    }

    int coarseClass() {
        return classes & 127;
    }

    private static Ends prefixes(String form) {
        int length = form.length();
        return new Ends(
                Hash.of(form, 0, Math.min(1, length)),
                Hash.of(form, 0, Math.min(2, length)),
                Hash.of(form, 0, Math.min(3, length)),
                Hash.of(form, 0, Math.min(4, length)));
    }

    private static Ends suffixes(String form) {
        int length = form.length();
        return new Ends(
                Hash.of(form, Math.max(0, length - 1), length),
                Hash.of(form, Math.max(0, length - 2), length),
                Hash.of(form, Math.max(0, length - 3), length),
                Hash.of(form, Math.max(0, length - 4), length));
    }

    private static Case letters(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) || Character.isTitleCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        boolean capital = upper > 0 && !Character.isLowerCase(text.charAt(0));
        if (upper + lower == 0) {
            return Case.NONE;
        }
        return !capital ? Case.LOWER : upper > 1 && lower == 0 ? Case.SHOUTED : Case.CAPITALISED;
    }

    /** Runs of one kind of letter count as two of them at most. */
    private static int shape(String text) {
        int shape = 1;
        int run = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            int kind = kind(text.charAt(i));
            run = kind == last ? run + 1 : 1;
            shape = run <= 2 ? shape * 31 + kind : shape;
            last = kind;
        }
        return shape;
    }

    private static int kind(char c) {
        if (Character.isUpperCase(c)) {
            return 1;
        } else if (Character.isLowerCase(c)) {
            return 2;
        } else if (Character.isDigit(c)) {
            return 3;
        }
        return Character.isLetter(c) ? 4 : c < 0x80 ? c : 5;
    }
}
