package dateline.enrich.quotation;

import dateline.enrich.events.Actor;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who is the subject of a verb of saying: an actor, a pronoun's actor, or whoever the words name. For one text. */
final class Speakers {
    private static final int LONGEST = 8;

    /** How far a pronoun points back. */
    private static final int SENTENCES_BACK = 6;

    private static final Set<String> AUXILIARIES = Set.of(
            "has",
            "have",
            "had",
            "a",
            "ha",
            "hat",
            "also",
            "later",
            "then",
            "once",
            "did",
            "would",
            "will",
            "could",
            "is",
            "was",
            "are",
            "were",
            "be",
            "been",
            "even",
            "often",
            "again",
            "himself",
            "herself",
            "who",
            "further",
            "previously",
            "since");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "their", "its", "one", "another", "some", "many", "several", "two");
    private static final Set<String> BOUNDS = Set.of(
            "and", "but", "that", "after", "when", "while", "as", "because", "in", "on", "at", "before", "since", "if",
            "during", "with", "by", "from", "or", "so", "what", "which", "whom", "where");
    private static final Set<String> LINKS = Set.of("for", "of", "to", "at", "'", "’", "s");

    private final Scene scene;
    private final SpeechVerbs verbs;
    private final Offices offices;
    private @Nullable Speaker last;

    Speakers(Scene scene, SpeechVerbs verbs) {
        this.scene = scene;
        this.verbs = verbs;
        this.offices = new Offices(scene);
    }

    /** Remembers whom the pronouns that follow may mean. */
    void remember(Speaker speaker) {
        last = speaker;
    }

    /** The subject before a verb, or else behind it; who a pronoun means that means nobody is not told. */
    Optional<Speaker> beside(int verb, int from, int to) {
        return isPronounBefore(verb, from)
                ? before(verb, from)
                : before(verb, from).or(() -> after(verb, to));
    }

    boolean isPronounBefore(int verb, int from) {
        int end = endOfSubject(verb, from);
        return end >= from && isPronoun(end, verb);
    }

    /** The subject before a verb. */
    Optional<Speaker> before(int verb, int from) {
        int end = endOfSubject(verb, from);
        if (end < from) {
            return Optional.empty();
        }
        return isPronoun(end, verb) ? pronoun(end) : endingAt(end, from);
    }

    private int endOfSubject(int verb, int from) {
        int end = verb - 1;
        while (end >= from
                && (AUXILIARIES.contains(scene.word(end)) || scene.word(end).endsWith("ly"))) {
            end--;
        }
        if (scene.word(end).equals(",")) {
            end = beforeApposition(end, from);
        }
        return end;
    }

    private boolean isPronoun(int index, int verb) {
        return verbs.isPronoun(scene.word(index), scene.word(verb));
    }

    private int beforeApposition(int comma, int from) {
        for (int i = comma - 1; i > from; i--) {
            if (scene.word(i).equals(",")) {
                return i - 1;
            }
        }
        return comma - 1;
    }

    private Optional<Speaker> endingAt(int end, int from) {
        int start = start(end, from);
        Optional<Naming> naming = scene.namingAt(end);
        if (naming.isPresent() && !isLinked(start, naming.get().first())) {
            return naming.map(one -> new Speaker(one.actor().id(), one.first()));
        }
        return start > end ? Optional.empty() : Optional.of(named(start, end));
    }

    /** Where the words begin that name somebody and end there. */
    private int start(int end, int from) {
        int start = end + 1;
        while (start > from && end - start < LONGEST && continues(start - 1)) {
            start--;
            if (DETERMINERS.contains(scene.word(start))) {
                break;
            }
        }
        return start;
    }

    private boolean continues(int index) {
        String word = scene.word(index);
        boolean joint = word.equals("-") || word.equals("'") || word.equals("’");
        return (scene.isWord(index) || joint) && !BOUNDS.contains(word) && !scene.isQuoted(index);
    }

    /** Whether the words speak of somebody who only belongs to whom they name: a spokesman for X. */
    private boolean isLinked(int start, int first) {
        return first > start
                && LINKS.contains(scene.word(first - 1))
                && !scene.word(start).isEmpty();
    }

    /** Who follows a verb, or "according to". */
    Optional<Speaker> after(int verb, int to) {
        int first = afterHyphens(verb + 1);
        if (isPronoun(first, verb)) {
            return pronoun(first);
        }
        if (first > verb + 1) {
            return Optional.empty();
        }
        int end = first;
        while (end < to && end - first < LONGEST && continues(end)) {
            Optional<Naming> naming = scene.namingAt(end);
            if (naming.isPresent()
                    && naming.get().first() == end
                    && naming.get().last() < to) {
                return Optional.of(following(first, naming.get()));
            }
            end++;
        }
        return end == first ? Optional.empty() : Optional.of(named(first, end - 1));
    }

    /** French joins pronouns to verbs: <i>dit-il</i>, <i>affirme-t-elle</i>. */
    private int afterHyphens(int index) {
        if (!scene.word(index).equals("-")) {
            return index;
        }
        return scene.word(index + 1).equals("t") && scene.word(index + 2).equals("-") ? index + 3 : index + 1;
    }

    private Speaker following(int first, Naming naming) {
        boolean adjective = scene.isWord(naming.last() + 1)
                && !naming.isPerson()
                && continues(naming.last() + 1)
                && !scene.word(naming.last() + 1).equals("s");
        if (adjective) {
            return after(naming.last(), scene.sentenceEnd(naming.last()))
                    .map(next -> next.name().contains(":") ? next : named(first, endOf(naming.last())))
                    .orElseGet(() -> new Speaker(naming.actor().id(), naming.first()));
        }
        return isLinked(first, naming.first())
                ? named(first, naming.last())
                : new Speaker(naming.actor().id(), naming.first());
    }

    private int endOf(int index) {
        int end = index;
        while (end + 1 < scene.size() && end - index < LONGEST && continues(end + 1)) {
            end++;
        }
        return end;
    }

    /** Who is meant by words that are no name: the actor of that office, else whoever they say. */
    private Speaker named(int first, int last) {
        return new Speaker(offices.holder(first, last).map(Actor::id).orElseGet(() -> scene.words(first, last)), first);
    }

    /** The one spoken of last: who spoke, or the first person whom a later sentence names. */
    private Optional<Speaker> pronoun(int index) {
        int after = last == null ? -1 : scene.sentenceEnd(last.token());
        int start = scene.sentenceStart(index);
        for (int i = 0; i < SENTENCES_BACK && start > after && start > 0; i++) {
            int end = start;
            start = scene.sentenceStart(end - 1);
            Optional<Naming> person =
                    scene.namings(start, end).stream().filter(Naming::isPerson).findFirst();
            if (person.isPresent() && start >= after) {
                return person.map(one -> new Speaker(one.actor().id(), index));
            }
        }
        return Optional.ofNullable(last).map(one -> new Speaker(one.name(), index));
    }

    /** Whom the sentence speaks of first, before a token. */
    Optional<Speaker> first(int from, int to) {
        for (int i = from; i < to; i++) {
            if (verbs.isPronoun(scene.word(i), scene.word(to)) && !scene.isQuoted(i)) {
                return pronoun(i);
            }
            Optional<Naming> naming = scene.namingAt(i);
            if (naming.isPresent() && !scene.isQuoted(i)) {
                return naming.map(one -> new Speaker(one.actor().id(), one.first()));
            }
        }
        return Optional.empty();
    }
}
