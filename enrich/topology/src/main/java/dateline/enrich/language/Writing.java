package dateline.enrich.language;

/** How a text is written, as far as that alone tells its language. */
enum Writing {
    JAPANESE("jpn"),
    KOREAN("kor"),
    OTHER("");

    /** Chinese texts hold a stray kana at most. */
    private static final int FEWEST_IN = 12;

    private final String code;

    Writing(String code) {
        this.code = code;
    }

    boolean belongsTo(String language) {
        return code.equals(language);
    }

    static Writing of(String sample) {
        int kana = 0;
        int hangul = 0;
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            kana += c >= 0x3040 && c <= 0x30FF ? 1 : 0;
            hangul += c >= 0xAC00 && c <= 0xD7A3 ? 1 : 0;
            letters += c == ' ' ? 0 : 1;
        }
        if (hangul * 2 > letters) {
            return KOREAN;
        }
        return kana * FEWEST_IN > letters ? JAPANESE : OTHER;
    }
}
