package dateline.enrich.actor;

import dateline.enrich.text.WordList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the office that follows a person's name between commas: <i>Fidan, Turkey's foreign minister,</i> or <i>Jane Doe,
 * president of Peru</i>. What follows a comma may as well be the next in a list, so an office counts only where it ends
 * before the next name. Immutable, thread-safe.
 */
final class Apposition {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their");
    /** Words of offices that are none by themselves. */
    private static final Set<String> MODIFIERS = WordList.read(Apposition.class, "office-modifiers.txt");

    private static final int LONGEST = 6;

    private final PersonNames personNames;

    Apposition(PersonNames personNames) {
        this.personNames = personNames;
    }

    /** The naming with the office and the country that follow it; the same where none does. */
    Naming read(Reading reading, Naming naming) {
        int at = naming.last() + 1;
        if (!reading.word(at).equals(",")) {
            return naming;
        }
        int owner = afterOwner(reading, naming, ARTICLES.contains(reading.word(at + 1)) ? at + 2 : at + 1);
        int end = owner;
        while (end - owner < LONGEST && isInSentence(reading, naming, end) && isTitle(reading, end)) {
            end++;
        }
        return isOffice(reading, owner, end) && !startsName(reading, naming, end)
                ? with(reading, naming, owner, end)
                : naming;
    }

    /** Past a demonym, or a country and its possessive. */
    private static int afterOwner(Reading reading, Naming naming, int at) {
        for (int last = at; startsName(reading, naming, last); last++) {
            if (reading.countryThatEndsAt(last) != null) {
                return reading.word(last + 2).equals("s") ? last + 3 : last + 1;
            }
        }
        return at;
    }

    private Naming with(Reading reading, Naming naming, int first, int end) {
        String country = Roles.countryBefore(reading, first);
        String told = country == null ? countryAfter(reading, end) : country;
        Subject person = naming.subject();
        boolean meansAnother = told != null && person.country() != null && !told.equals(person.country());
        return meansAnother ? naming : naming.of(person.with(told, Roles.role(reading, first, end - 1)));
    }

    private static @Nullable String countryAfter(Reading reading, int end) {
        if (!reading.word(end).equals("of")) {
            return null;
        }
        int first = reading.word(end + 1).equals("the") ? end + 2 : end + 1;
        String one = reading.countryThatEndsAt(first);
        return one == null ? reading.countryThatEndsAt(first + 1) : one;
    }

    private static boolean isOffice(Reading reading, int first, int end) {
        return end > first && !MODIFIERS.contains(reading.word(end - 1));
    }

    private boolean isTitle(Reading reading, int i) {
        return personNames.isTitle(reading.token(i).word());
    }

    private static boolean isInSentence(Reading reading, Naming naming, int i) {
        return i < reading.size() && reading.sameSentence(naming.first(), i);
    }

    private static boolean startsName(Reading reading, Naming naming, int i) {
        return isInSentence(reading, naming, i) && reading.token(i).isCapitalised();
    }
}
