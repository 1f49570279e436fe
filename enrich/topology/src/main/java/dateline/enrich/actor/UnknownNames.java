package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.text.Token;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads names that only the text knows, in English: capitalised words with a title, a given name or a verb of saying are
 * persons; those that end in a word such as Inc or Ministry are bodies. Better fewer than wrong. Thread-safe.
 */
final class UnknownNames {
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "ibn", "van", "von", "de", "der", "den", "da", "di", "du", "la", "le", "el", "dos", "ben");
    private static final int LONGEST_NAME = 4;

    private final PersonNames personNames;
    private final BodyNames bodyNames = new BodyNames();

    UnknownNames(PersonNames personNames) {
        this.personNames = personNames;
    }

    void read(Reading reading) {
        Set<String> lowerCaseWords = lowerCaseWords(reading);
        int i = 0;
        while (i < reading.size()) {
            Run run = run(reading, i);
            if (run.isEmpty()) {
                i++;
            } else {
                readRun(reading, withoutOpening(reading, run, lowerCaseWords));
                i = run.last() + 1;
            }
        }
    }

    /** Capitalised tokens that follow one another in one sentence and that nobody has claimed. */
    private record Run(int first, int last) {
        boolean isEmpty() {
            return last < first;
        }
    }

    private static Run run(Reading reading, int first) {
        int last = first - 1;
        int i = first;
        while (i < reading.size() && belongs(reading, first, i)) {
            last = reading.token(i).isCapitalised() ? i : last;
            i++;
        }
        return new Run(first, last);
    }

    private static boolean belongs(Reading reading, int first, int i) {
        Token token = reading.token(i);
        if (reading.isTaken(i) || !reading.sameSentence(first, i)) {
            return false;
        }
        return (token.isCapitalised() && token.isWord())
                || (i > first && (isJoint(reading, i) || PARTICLES.contains(token.word())));
    }

    /** The hyphen of a double name, or the dot of an initial or a title. */
    private static boolean isJoint(Reading reading, int i) {
        Token before = reading.token(i - 1);
        return reading.token(i).touches(before)
                && (reading.token(i).is("-")
                        || (reading.token(i).is(".") && (before.word().length() == 1 || isShortTitle(before.word()))));
    }

    private static boolean isShortTitle(String word) {
        return Set.of(
                        "Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "Prof", "Lt", "Col", "Maj", "Capt", "Sgt",
                        "Rev", "Adm")
                .contains(word);
    }

    /** A sentence starts with a capital anyway: its first word belongs to a name only if it is not a common word. */
    private Run withoutOpening(Reading reading, Run run, Set<String> lowerCaseWords) {
        boolean opening = reading.startsSentence(run.first())
                && !personNames.isGiven(reading.token(run.first()).word())
                && !personNames.isTitle(reading.token(run.first()).word())
                && (lowerCaseWords.contains(reading.word(run.first()))
                        || CommonWords.contain(reading.word(run.first())));
        return opening ? new Run(run.first() + 1, run.last()) : run;
    }

    private void readRun(Reading reading, Run run) {
        int name = run.first();
        while (name <= run.last() && isTitleOrDot(reading, name)) {
            name++;
        }
        if (name > run.last()) {
            return;
        }
        boolean titled = name > run.first() || personNames.isTitle(reading.wordBefore(run.first()));
        if (bodyNames.kind(reading.word(run.last())).isPresent() && run.last() > run.first()) {
            bodyNames.kind(reading.word(run.last())).ifPresent(type -> addBody(reading, run, type));
        } else if (isPerson(reading, new Run(name, run.last()), titled)) {
            addPerson(reading, run, name);
        }
    }

    private boolean isTitleOrDot(Reading reading, int i) {
        return personNames.isTitle(reading.token(i).word()) || !reading.token(i).isWord();
    }

    private boolean isPerson(Reading reading, Run name, boolean titled) {
        int length = name.last() - name.first() + 1;
        if (length > LONGEST_NAME + 2 || reading.token(name.last()).isShouted()) {
            return false;
        }
        if (titled) {
            return reading.token(name.first()).word().length() > 1;
        }
        return length > 1
                && (personNames.isGiven(reading.token(name.first()).word())
                        || (length <= 3 && isSaying(reading, name)));
    }

    private boolean isSaying(Reading reading, Run name) {
        return personNames.isSaying(reading.word(name.last() + 1)) && !CommonWords.contain(reading.word(name.last()));
    }

    private void addBody(Reading reading, Run run, Actor.Type type) {
        String name = reading.words(run.first(), run.last());
        reading.add(new Naming(run.first(), run.last(), Subject.unknown(name, type)));
    }

    private void addPerson(Reading reading, Run run, int name) {
        String words = reading.words(name, run.last());
        Subject person = Subject.unknown(words, Actor.Type.PERSON);
        reading.add(new Naming(name, run.last(), person));
    }

    private static Set<String> lowerCaseWords(Reading reading) {
        Set<String> words = new HashSet<>();
        for (Token token : reading.text().tokens()) {
            if (token.isWord() && !token.isCapitalised()) {
                words.add(token.word());
            }
        }
        return words;
    }
}
