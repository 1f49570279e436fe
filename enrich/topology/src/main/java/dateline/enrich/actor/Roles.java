package dateline.enrich.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the office that a person's name comes with, and the country whose office it is: before the name, as in <i>Israeli
 * Foreign Minister Israel Katz</i>, or after it, as in <i>Katz, the Israeli foreign minister</i>. Immutable, thread-safe.
 */
final class Roles {
    private static final Set<String> ADDRESSES = Set.of(
            "mr", "mrs", "ms", "miss", "mister", "dr", "doctor", "sir", "dame", "lord", "lady", "former", "acting");
    private static final int LONGEST = 6;

    private final PersonNames personNames;
    private final Apposition apposition;

    Roles(PersonNames personNames) {
        this.personNames = personNames;
        this.apposition = new Apposition(personNames);
    }

    /** The namings, those of persons with the office that the text gives them. */
    List<Naming> read(Reading reading) {
        return reading.namings().stream()
                .map(naming -> naming.subject().isPerson() ? withRole(reading, naming) : naming)
                .toList();
    }

    private Naming withRole(Reading reading, Naming naming) {
        int start = naming.first();
        while (start > 0 && naming.first() - start < LONGEST && isTitle(reading, naming.first(), start - 1)) {
            start--;
        }
        if (start == naming.first()) {
            return apposition.read(reading, naming);
        }
        String role = role(reading, start, naming.first() - 1);
        return naming.of(naming.subject().with(countryBefore(reading, start), role));
    }

    private boolean isTitle(Reading reading, int name, int i) {
        boolean dot = reading.token(i).is(".") && i == name - 1;
        return reading.sameSentence(i, name)
                && (dot || personNames.isTitle(reading.token(i).word()));
    }

    /** The words of an office; absent where they only address somebody. */
    static @Nullable String role(Reading reading, int first, int last) {
        String words = reading.text().tokens().subList(first, last + 1).stream()
                .map(token -> token.word().toLowerCase(Locale.ROOT))
                .filter(word -> Character.isLetter(word.charAt(0)))
                .collect(Collectors.joining(" "));
        return words.isEmpty() || ADDRESSES.contains(words) ? null : words;
    }

    /** The country whose name, possessive or demonym stands before a token; absent: none. */
    static @Nullable String countryBefore(Reading reading, int start) {
        int before = start > 1 && reading.word(start - 1).equals("s") ? start - 3 : start - 1;
        return reading.countryThatEndsAt(before);
    }
}
