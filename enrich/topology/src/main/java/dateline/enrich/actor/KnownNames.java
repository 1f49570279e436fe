package dateline.enrich.actor;

import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Match;
import dateline.enrich.knowledge.Sense;
import dateline.enrich.text.Token;
import dateline.enrich.text.WordList;
import java.util.List;
import java.util.Set;

/**
 * Reads the names that the knowledge base has. A state's name after a word such as <i>in</i> is a place, and so is a
 * capital, but where the capital does something it is the state. Immutable, thread-safe.
 */
final class KnownNames {
    /** How sure it is that a name which nothing else tells of means what the knowledge base has under it. */
    static final double CONFIDENCE = 0.8;

    private static final Set<String> VERBS_OF_STATES = WordList.read(KnownNames.class, "state-verbs.txt");

    private final PersonNames personNames;
    private final Set<String> placeWords;
    private final boolean english;

    KnownNames(PersonNames personNames, boolean english) {
        this.personNames = personNames;
        this.english = english;
        this.placeWords = WordList.read(KnownNames.class, english ? "places-en.txt" : "places-other.txt");
    }

    /** Reads all names but those that look like a part of a person's. */
    void read(Reading reading, List<Match> matches) {
        for (Match match : matches) {
            if (!personNames.isPartOfName(reading, match)) {
                read(reading, match, CONFIDENCE);
            }
        }
    }

    /** Reads a name that means what the knowledge base has under it as surely as that. */
    void read(Reading reading, Match match, double confidence) {
        switch (match.sense()) {
            case Sense.Named(Entry.Person person) -> act(reading, match, person, confidence);
            case Sense.Organised(Entry.Body body) -> act(reading, match, body, confidence);
            case Sense.State(Entry.Country state) -> readState(reading, match, state, confidence);
            case Sense.Capital(Entry.Country state, String city) ->
                readCapital(reading, match, state, city, confidence);
            case Sense.Demonym(Entry.Country state) -> readDemonym(reading, match, state);
        }
    }

    private void readState(Reading reading, Match match, Entry.Country state, double confidence) {
        if (isPlace(reading, match)) {
            reading.add(new Location(match.first(), match.last(), state.name(), state));
        } else {
            act(reading, match, state, confidence);
        }
    }

    private void readCapital(Reading reading, Match match, Entry.Country state, String city, double confidence) {
        if (!isPlace(reading, match) && acts(reading, match)) {
            act(reading, match, state, confidence);
        } else {
            reading.add(new Location(match.first(), match.last(), city, state));
        }
    }

    /** English only: demonyms in the knowledge base are English words. */
    private void readDemonym(Reading reading, Match match, Entry.Country state) {
        if (english) {
            reading.addDemonym(match.first(), match.last(), state.code());
        }
    }

    private static void act(Reading reading, Match match, Entry entry, double confidence) {
        reading.add(new Naming(match.first(), match.last(), Subject.of(entry), confidence));
    }

    private boolean isPlace(Reading reading, Match match) {
        return placeWords.contains(reading.wordBefore(match.first()));
    }

    private static boolean acts(Reading reading, Match match) {
        int next = match.last() + 1;
        boolean hasNext = next < reading.size() && reading.sameSentence(match.last(), next);
        return (hasNext && VERBS_OF_STATES.contains(reading.word(next)))
                || reading.wordBefore(match.first()).equals("between")
                || (hasNext && isPossessive(reading, next));
    }

    private static boolean isPossessive(Reading reading, int index) {
        Token token = reading.token(index);
        return "'’‘".contains(token.word()) && reading.word(index + 1).equals("s");
    }
}
