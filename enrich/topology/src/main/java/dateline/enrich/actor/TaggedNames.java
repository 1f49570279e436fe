package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Match;
import dateline.enrich.knowledge.Sense;
import dateline.enrich.name.Kind;
import dateline.enrich.name.Name;
import dateline.enrich.text.Token;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names that the tagger found in English text: each as what the knowledge base has it for, else as somebody or
 * something that only the text knows. What the knowledge base knows and the tagger missed counts where its name is
 * hardly a word of another kind. Immutable, thread-safe.
 */
final class TaggedNames {
    private static final Set<String> COMPARISONS = Set.of("new", "another", "second", "next", "modern", "latter-day");

    private final NameEdges edges;
    private final KnownNames knownNames;
    private final BodyNames bodyNames = new BodyNames();

    TaggedNames(PersonNames personNames, KnownNames knownNames) {
        this.edges = new NameEdges(personNames);
        this.knownNames = knownNames;
    }

    void read(Reading reading, List<Name> names, List<Match> matches) {
        Map<Long, Match> known = new HashMap<>();
        matches.forEach(match -> known.put(key(match.first(), match.last()), match));
        BitSet named = new BitSet();
        for (Name tagged :
                names.stream().filter(name -> !isBroken(name, matches)).toList()) {
            Name name = known.containsKey(key(tagged.first(), tagged.last())) ? tagged : edges.trim(reading, tagged);
            Match match = known.get(key(name.first(), name.last()));
            read(reading, isLoneState(reading, name, match, names) ? asPlace(name) : name, match, matches);
            named.set(name.first(), name.last() + 1);
        }
        for (Match match : matches) {
            readOther(reading, match, named);
        }
    }

    /** A state's name alone is a person's only where the text calls somebody so in full. */
    private static boolean isLoneState(Reading reading, Name name, @Nullable Match match, List<Name> names) {
        return name.kind() == Kind.PERSON
                && match != null
                && match.sense() instanceof Sense.State
                && name.first() == name.last()
                && names.stream().noneMatch(other -> isLongerWith(reading, other, reading.word(name.first())));
    }

    private static boolean isLongerWith(Reading reading, Name name, String word) {
        return name.kind() == Kind.PERSON
                && name.last() > name.first()
                && (reading.word(name.last()).equals(word)
                        || reading.word(name.first()).equals(word));
    }

    private static Name asPlace(Name name) {
        return new Name(name.first(), name.last(), Kind.PLACE, name.confidence());
    }

    /** Whether an operator's name overlaps a name and is no part of it. */
    private static boolean isBroken(Name name, List<Match> matches) {
        return matches.stream()
                .anyMatch(match -> match.own()
                        && match.first() <= name.last()
                        && match.last() >= name.first()
                        && (match.first() < name.first() || match.last() > name.last()));
    }

    private static long key(int first, int last) {
        return (long) first << 32 | last;
    }

    private void read(Reading reading, Name name, @Nullable Match match, List<Match> matches) {
        switch (name.kind()) {
            case PERSON -> readPerson(reading, name, match);
            case ORGANISATION -> readBody(reading, name, match, matches);
            case PLACE -> readPlace(reading, name, match);
            case OTHER -> readKnownState(reading, name, match);
        }
    }

    private void readPerson(Reading reading, Name name, @Nullable Match match) {
        if (isComparison(reading, name)) {
            reading.take(name.first(), name.last());
        } else if (match != null && !isPlace(match)) {
            knownNames.read(reading, match, together(name));
        } else {
            add(reading, name, Subject.unknown(reading.words(name.first(), name.last()), Actor.Type.PERSON));
        }
    }

    /** Whoever is called <i>a new Hitler</i> or <i>a Robespierre of the suburbs</i> is somebody else. */
    private static boolean isComparison(Reading reading, Name name) {
        String before = reading.word(name.first() - 1);
        return name.first() == name.last()
                && reading.sameSentence(Math.max(0, name.first() - 1), name.first())
                && (COMPARISONS.contains(before)
                        || (isOneOfMany(reading, name.first() - 1) && !qualifies(reading, name.last() + 1)));
    }

    /** Whether an article ends there, or one and a word: <i>a</i>, <i>a pocket</i>. */
    private static boolean isOneOfMany(Reading reading, int last) {
        boolean word =
                last > 0 && reading.token(last).isWord() && !reading.token(last).isCapitalised();
        return isArticle(reading.word(last)) || (word && isArticle(reading.word(last - 1)));
    }

    private static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an");
    }

    /** Whether a name before that token only qualifies it, as in <i>a Trump rally</i>. */
    private static boolean qualifies(Reading reading, int i) {
        String word = reading.word(i);
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !word.equals("of");
    }

    private static boolean isPlace(Match match) {
        return switch (match.sense()) {
            case Sense.State _, Sense.Capital _, Sense.Demonym _ -> true;
            case Sense.Named _, Sense.Organised _ -> false;
        };
    }

    private void readBody(Reading reading, Name name, @Nullable Match match, List<Match> matches) {
        if (match != null && !(match.sense() instanceof Sense.Capital)) {
            knownNames.read(reading, match, together(name));
        } else {
            String words = reading.words(name.first(), name.last());
            Subject body = Subject.unknown(words, bodyNames.kindOf(words));
            add(reading, name, body.with(countryIn(name, matches), null));
        }
    }

    /** The country that the name of a body names, as in <i>Bank of Ghana</i>. */
    private static @Nullable String countryIn(Name name, List<Match> matches) {
        for (Match match : matches) {
            if (match.first() >= name.first()
                    && match.last() <= name.last()
                    && isPlace(match)
                    && match.sense().entry() instanceof Entry.Country country) {
                return country.code();
            }
        }
        return null;
    }

    private void readPlace(Reading reading, Name name, @Nullable Match match) {
        if (match != null && isPlace(match)) {
            knownNames.read(reading, match, together(name));
        } else {
            String words = reading.words(name.first(), name.last());
            reading.add(new Location(name.first(), name.last(), words, null));
        }
    }

    /** How sure a name is that both the tagger and the knowledge base tell of: as if they erred apart. */
    private static double together(Name name) {
        return 1 - (1 - name.confidence()) * (1 - KnownNames.CONFIDENCE);
    }

    private void readKnownState(Reading reading, Name name, @Nullable Match match) {
        if (match != null && (match.own() || match.sense() instanceof Sense.State)) {
            knownNames.read(reading, match, together(name));
        }
    }

    private static void add(Reading reading, Name name, Subject subject) {
        reading.add(new Naming(name.first(), name.last(), subject, name.confidence()));
    }

    private void readOther(Reading reading, Match match, BitSet named) {
        int next = named.nextSetBit(match.first());
        boolean free = next < 0 || next > match.last();
        if (match.sense() instanceof Sense.Demonym) {
            if (!reading.isPerson(match.first())) {
                knownNames.read(reading, match, KnownNames.CONFIDENCE);
            }
        } else if (free && (match.own() || isSure(reading, match))) {
            knownNames.read(reading, match, KnownNames.CONFIDENCE);
        }
    }

    /** Whether a name is hardly anything else: several words with capitals, an acronym, or a state's. */
    private static boolean isSure(Reading reading, Match match) {
        Token first = reading.token(match.first());
        boolean several = match.last() > match.first();
        return switch (match.sense()) {
            case Sense.Named _ -> several && first.isCapitalised();
            case Sense.Organised _ ->
                (several && first.isCapitalised())
                        || (first.isShouted() && first.word().length() > 2);
            case Sense.State _ -> first.isCapitalised();
            case Sense.Capital _, Sense.Demonym _ -> false;
        };
    }
}
