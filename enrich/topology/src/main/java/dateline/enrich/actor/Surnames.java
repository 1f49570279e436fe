package dateline.enrich.actor;

import dateline.enrich.knowledge.Folding;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins a bare surname, or part of a name that ends in it, to the person whom the text has introduced by a full name. A
 * surname that two persons share belongs to neither.
 */
final class Surnames {
    /** With more bearers than these a surname says nothing anyway. */
    private static final int MOST_BEARERS = 20;

    /** How sure it is that a word which the tagger has for no name is somebody's surname. */
    private static final double BARE = 0.7;

    private final Map<String, Subject> owners = new HashMap<>();

    private Surnames(List<Naming> namings) {
        Map<String, Map<String, Subject>> bearers = new HashMap<>();
        for (Naming naming : namings) {
            Subject person = naming.subject();
            if (person.isPerson() && person.name().indexOf(' ') > 0) {
                bearers.computeIfAbsent(surname(person), _ -> new LinkedHashMap<>())
                        .putIfAbsent(person.id(), person);
            }
        }
        bearers.forEach((surname, people) -> addOwner(surname, List.copyOf(people.values())));
    }

    private void addOwner(String surname, List<Subject> people) {
        if (people.size() <= MOST_BEARERS) {
            List<Subject> whole = people.stream()
                    .filter(person -> people.stream().noneMatch(other -> isShortOf(person, other)))
                    .toList();
            if (whole.size() == 1) {
                owners.put(surname, whole.getFirst());
            }
        }
    }

    private static boolean isShortOf(Subject part, Subject whole) {
        return part.isUnknown() && whole.name().length() > part.name().length() && isPartOf(part, whole);
    }

    /** Whether all words of one name are in another. */
    private static boolean isPartOf(Subject part, Subject whole) {
        return Set.copyOf(words(whole)).containsAll(words(part));
    }

    private static List<String> words(Subject person) {
        return List.of(Folding.of(person.name()).split("[ .]+", -1));
    }

    private static String surname(Subject person) {
        return Folding.of(person.name().substring(person.name().lastIndexOf(' ') + 1));
    }

    /** The namings and those by surname alone. */
    static List<Naming> join(Reading reading, List<Naming> namings, @Nullable Locale language) {
        Surnames surnames = new Surnames(namings);
        Homographs homographs = new Homographs(reading, language);
        List<Naming> joined =
                new ArrayList<>(namings.stream().map(surnames::owned).toList());
        for (int i = 0; i < reading.size(); i++) {
            Subject owner = surnames.ownerOf(reading.token(i));
            if (owner != null && !reading.isTaken(i) && !homographs.contains(i)) {
                joined.add(new Naming(i, i, owner, BARE));
            }
        }
        return joined;
    }

    private Naming owned(Naming naming) {
        Subject subject = naming.subject();
        boolean word = subject.isUnknown() && subject.name().indexOf(' ') < 0;
        Subject owner = subject.isPerson() || word ? owners.get(surname(subject)) : null;
        boolean meant = owner != null
                && (subject.isUnknown()
                        ? isPartOf(subject, owner)
                        : subject.id().equals(owner.id()));
        return owner == null || !meant ? naming : naming.of(owner.with(subject.country(), subject.role()));
    }

    private @Nullable Subject ownerOf(Token token) {
        return token.isCapitalised() && !token.isShouted() ? owners.get(Folding.of(token.word())) : null;
    }
}
