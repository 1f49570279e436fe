package dateline.enrich.actor;

import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins a bare surname to the person whom the text has introduced by a full name. A surname that two persons share
 * belongs to neither.
 */
final class Surnames {
    private final Map<String, Subject> owners = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private Surnames(List<Naming> namings) {
        for (Naming naming : namings) {
            String name = naming.subject().name();
            int space = name.lastIndexOf(' ');
            if (naming.subject().isPerson() && space > 0) {
                add(name.substring(space + 1), naming.subject());
            }
        }
        owners.keySet().removeAll(shared);
    }

    private void add(String surname, Subject person) {
        Subject owner = owners.putIfAbsent(surname, person);
        if (owner != null && !owner.id().equals(person.id())) {
            shared.add(surname);
        }
    }

    /** The namings and those by surname alone. */
    static List<Naming> join(Reading reading, List<Naming> namings) {
        Surnames surnames = new Surnames(namings);
        List<Naming> joined =
                new ArrayList<>(namings.stream().map(surnames::owned).toList());
        for (int i = 0; i < reading.size(); i++) {
            Subject owner = surnames.ownerOf(reading.token(i));
            if (owner != null && !reading.isTaken(i)) {
                joined.add(new Naming(i, i, owner));
            }
        }
        return joined;
    }

    private Naming owned(Naming naming) {
        Subject subject = naming.subject();
        Subject owner = subject.isPerson() ? owners.get(subject.name()) : null;
        return owner == null
                ? naming
                : new Naming(naming.first(), naming.last(), owner.with(subject.country(), subject.role()));
    }

    private @Nullable Subject ownerOf(Token token) {
        return token.isCapitalised() ? owners.get(token.word()) : null;
    }
}
