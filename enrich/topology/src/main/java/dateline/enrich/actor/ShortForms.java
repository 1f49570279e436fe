package dateline.enrich.actor;

import dateline.enrich.knowledge.Folding;
import dateline.enrich.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the short form of a body's name to the body that the text has named in full: its initials, as ALP for the All
 * Liberian Party, or its first words. A short form of two bodies belongs to neither.
 */
final class ShortForms {
    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "for", "in", "on", "to", "de", "la", "des");
    private static final int FEWEST_INITIALS = 2;

    private final Map<String, Subject> owners = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private ShortForms(List<Naming> namings) {
        for (Naming naming : namings) {
            if (isBody(naming.subject())) {
                addForms(naming.subject());
            }
        }
        owners.keySet().removeAll(shared);
    }

    /** The namings, those by a short form of the body that is meant. */
    static List<Naming> join(List<Naming> namings) {
        ShortForms forms = new ShortForms(namings);
        return namings.stream().map(forms::owned).toList();
    }

    private Naming owned(Naming naming) {
        Subject owner = naming.subject().isUnknown() && isBody(naming.subject()) ? owner(naming.subject()) : null;
        return owner == null ? naming : naming.of(owner);
    }

    private @Nullable Subject owner(Subject body) {
        Subject owner = owners.get(body.name());
        return owner == null || owner.id().equals(body.id()) ? null : owner;
    }

    private void addForms(Subject body) {
        String[] words = body.name().split(" ", -1);
        if (words.length < FEWEST_INITIALS) {
            return;
        }
        add(initials(words), body);
        for (int end = 1; end < words.length; end++) {
            add(String.join(" ", Arrays.copyOf(words, end)), body);
        }
    }

    private static String initials(String[] words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && !SMALL_WORDS.contains(Folding.of(word)) && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    private void add(String form, Subject body) {
        boolean acronym = form.length() >= FEWEST_INITIALS && Token.isShouted(form);
        if (acronym || form.length() > FEWEST_INITIALS) {
            Subject owner = owners.putIfAbsent(form, body);
            if (owner != null && !owner.id().equals(body.id())) {
                shared.add(form);
            }
        }
    }

    private static boolean isBody(Subject subject) {
        return switch (subject.type()) {
            case PERSON, STATE -> false;
            case INTERGOVERNMENTAL, GOVERNMENT, PARTY, GROUP, COMPANY, MEDIA, ORGANISATION -> true;
        };
    }
}
