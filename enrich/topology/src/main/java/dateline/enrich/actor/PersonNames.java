package dateline.enrich.actor;

import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.knowledge.Match;
import dateline.enrich.knowledge.Sense;
import dateline.enrich.text.WordList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows the words that names of persons are made with, in English text. Immutable, thread-safe. */
final class PersonNames {
    private static final Set<String> TITLES = WordList.read(PersonNames.class, "titles.txt");

    private final Set<String> givenNames = new HashSet<>(WordList.read(PersonNames.class, "given-names.txt"));

    PersonNames(Knowledge knowledge) {
        Set<String> states = new HashSet<>();
        knowledge.countries().forEach(country -> states.add(country.name()));
        for (Entry.Person person : knowledge.people()) {
            int space = person.name().indexOf(' ');
            if (space > 1 && !states.contains(person.name().substring(0, space))) {
                givenNames.add(person.name().substring(0, space));
            }
        }
    }

    boolean isGiven(String word) {
        return givenNames.contains(word);
    }

    boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether what looks like a place is part of a person's name: Israel in "Minister Israel Katz", Jordan in "Michael Jordan". */
    boolean isPartOfName(Reading reading, Match match) {
        boolean place = match.sense() instanceof Sense.State || match.sense() instanceof Sense.Capital;
        if (!place || match.last() > match.first()) {
            return false;
        }
        return (followsTitle(reading, match) && precedesName(reading, match)) || followsGivenName(reading, match);
    }

    private boolean followsTitle(Reading reading, Match match) {
        int before = match.first() - 1;
        if (before >= 0 && reading.token(before).is(".")) {
            before--;
        }
        return before >= 0
                && reading.sameSentence(before, match.first())
                && (isTitle(reading.token(before).word())
                        || isGiven(reading.token(before).word()));
    }

    private boolean precedesName(Reading reading, Match match) {
        int next = match.last() + 1;
        return next < reading.size()
                && reading.sameSentence(match.last(), next)
                && reading.token(next).isCapitalised()
                && reading.token(next).word().length() > 1
                && !isTitle(reading.token(next).word());
    }

    private boolean followsGivenName(Reading reading, Match match) {
        int before = match.first() - 1;
        return before >= 0
                && reading.sameSentence(before, match.first())
                && !reading.isTaken(before)
                && isGiven(reading.token(before).word());
    }
}
