package dateline.enrich.actor;

import dateline.enrich.name.Name;
import dateline.enrich.text.WordList;
import java.util.Set;

/**
 * Takes from the beginning of a name what is none of it: a title, as in <i>Dr Oakhurst</i>, the word that opens the
 * sentence, as in <i>Later Oakhurst left</i>, and words before a body's, as in <i>council for the Labour Party</i>.
 * Immutable, thread-safe.
 */
final class NameEdges {
    private static final Set<String> OPENERS = WordList.read(NameEdges.class, "openers.txt");
    /** Titles that stand in place of a family name, as in <i>Pope Leo</i>. */
    private static final Set<String> REIGNING = Set.of(
            "king",
            "queen",
            "prince",
            "princess",
            "emir",
            "sultan",
            "pope",
            "lord",
            "lady",
            "duke",
            "duchess",
            "sheikh",
            "sheik",
            "shah",
            "baron",
            "baroness",
            "judge",
            "major",
            "head",
            "king's");
    /** Words in lower case that names begin with. */
    private static final Set<String> PARTICLES = Set.of("al", "el", "de", "la", "le", "du", "di", "van", "von");

    private final PersonNames personNames;

    NameEdges(PersonNames personNames) {
        this.personNames = personNames;
    }

    /** The name alone; of one that is nothing else its last word. */
    Name trim(Reading reading, Name name) {
        return switch (name.kind()) {
            case PERSON -> from(name, firstOfPerson(reading, name));
            case ORGANISATION -> from(name, firstOfBody(reading, name));
            case PLACE, OTHER -> name;
        };
    }

    private static Name from(Name name, int first) {
        return first == name.first() ? name : new Name(first, name.last(), name.kind(), name.confidence());
    }

    private int firstOfPerson(Reading reading, Name name) {
        int first = name.first();
        if (first < name.last() && reading.startsSentence(first) && OPENERS.contains(reading.word(first))) {
            first++;
        }
        while (first < name.last() && isPlainTitle(reading, first)) {
            first++;
        }
        return first;
    }

    private boolean isPlainTitle(Reading reading, int i) {
        boolean dot =
                i > 0 && reading.token(i).is(".") && reading.token(i - 1).word().length() > 1;
        return dot || (personNames.isTitle(reading.token(i).word()) && !REIGNING.contains(reading.word(i)));
    }

    /** The first word that holds a capital, where there is one. */
    private static int firstOfBody(Reading reading, Name name) {
        for (int i = name.first(); i <= name.last(); i++) {
            String word = reading.token(i).word();
            if (!word.equals(reading.word(i)) || PARTICLES.contains(word)) {
                return i;
            }
        }
        return name.first();
    }
}
