package dateline.enrich.actor;

import dateline.enrich.text.WordList;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells where a word that is somebody's surname is a word of another kind: <i>In May inflation rose</i>. For one text. */
final class Homographs {
    private static final Set<String> COMMON =
            WordList.read(Homographs.class, "/dateline/enrich/place/common-words.txt");
    private static final Set<String> MONTHS = Set.of("march", "april", "may", "june", "july", "august");
    private static final Set<String> BEFORE_MONTHS =
            Set.of("in", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid");
    /** With capitals nouns are written, too, but names stand without these. */
    private static final Set<String> GERMAN_DETERMINERS = Set.of(
            "der", "die", "das", "des", "dem", "den", "ein", "eine", "eines", "einem", "einen", "einer", "kein",
            "keine", "keines", "keinem", "keinen", "keiner", "am", "im", "zum", "zur", "vom", "beim", "ins", "ans");

    private final Reading reading;
    private final boolean english;
    private final boolean german;

    Homographs(Reading reading, @Nullable Locale language) {
        this.reading = reading;
        this.english = language != null && language.getLanguage().equals("en");
        this.german = language != null && language.getLanguage().equals("de");
    }

    /** Whether a word with a capital may be no name where it stands. */
    boolean contains(int token) {
        return (reading.startsSentence(token) && isWord(token))
                || (english && isMonth(token))
                || (german && isInSentence(token - 1, token) && GERMAN_DETERMINERS.contains(reading.word(token - 1)));
    }

    /** Whether it needs no capital elsewhere. */
    private boolean isWord(int token) {
        String word = reading.word(token);
        return (english && COMMON.contains(word))
                || reading.text().tokens().stream().anyMatch(other -> other.is(word));
    }

    private boolean isMonth(int token) {
        return MONTHS.contains(reading.word(token))
                && (isNumber(token, token - 1)
                        || isNumber(token, token + 1)
                        || (isInSentence(token - 1, token) && BEFORE_MONTHS.contains(reading.word(token - 1))));
    }

    private boolean isNumber(int token, int beside) {
        return isInSentence(beside, token)
                && Character.isDigit(reading.word(beside).charAt(0));
    }

    private boolean isInSentence(int other, int token) {
        return other >= 0 && other < reading.size() && reading.sameSentence(other, token);
    }
}
