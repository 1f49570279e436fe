package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.place.Demonym;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text while names are looked for in it: what was found, and which tokens are spoken for. For one thread. */
final class Reading {
    private final Text text;
    private final List<Naming> namings = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final Map<Integer, String> demonymsByEnd = new HashMap<>();
    private final List<Demonym> demonyms = new ArrayList<>();
    private final Map<Integer, Naming> namingsByEnd = new HashMap<>();
    private final BitSet taken = new BitSet();
    private final BitSet persons = new BitSet();

    Reading(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }

    List<Naming> namings() {
        return namings;
    }

    List<Location> locations() {
        return locations;
    }

    int size() {
        return text.tokens().size();
    }

    Token token(int index) {
        return text.tokens().get(index);
    }

    /** Lower-case word of a token, without the dots of an abbreviation; empty beyond either end. */
    String word(int index) {
        return index < 0 || index >= size() ? "" : token(index).word().toLowerCase(Locale.ROOT);
    }

    /** The word before a token, where it stands in the same sentence; articles are passed over. */
    String wordBefore(int index) {
        int before = index - 1;
        if (word(before).equals("the")) {
            before--;
        }
        return before >= 0 && sameSentence(before, index) ? word(before) : "";
    }

    boolean sameSentence(int one, int other) {
        return token(one).sentence() == token(other).sentence();
    }

    boolean startsSentence(int index) {
        return index == 0
                || !sameSentence(index - 1, index)
                || "“\"‘'«(".contains(token(index - 1).word());
    }

    boolean isTaken(int index) {
        return taken.get(index);
    }

    void add(Naming naming) {
        taken.set(naming.first(), naming.last() + 1);
        namings.add(naming);
        if (naming.subject().isPerson()) {
            persons.set(naming.first(), naming.last() + 1);
        }
        namingsByEnd.put(naming.last(), naming);
    }

    /** Notes a word for a state's people, or for what belongs to it. */
    void addDemonym(int first, int last, String country) {
        demonyms.add(new Demonym(text.span(first, last), country));
        demonymsByEnd.put(last, country);
    }

    List<Demonym> demonyms() {
        return demonyms;
    }

    /** The country whose state or people is named by the words that end there; absent: none. */
    @Nullable
    String countryThatEndsAt(int index) {
        Naming naming = namingsByEnd.get(index);
        return naming != null && naming.subject().type() == Actor.Type.STATE
                ? naming.subject().country()
                : demonymsByEnd.get(index);
    }

    /** Whether a token is part of a person's name. */
    boolean isPerson(int index) {
        return persons.get(index);
    }

    /** Notes that tokens are spoken for, though they name nobody. */
    void take(int first, int last) {
        taken.set(first, last + 1);
    }

    void add(Location location) {
        taken.set(location.first(), location.last() + 1);
        locations.add(location);
    }

    /** The words of some tokens as the text has them. */
    String words(int first, int last) {
        return text.string().substring(token(first).start(), token(last).end());
    }
}
