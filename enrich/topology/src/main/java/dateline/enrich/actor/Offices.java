package dateline.enrich.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads who is meant by an office and its country, as in <i>the Turkish president</i>: the last one named before who
 * holds it. Immutable, thread-safe.
 */
final class Offices {
    private static final int LONGEST = 4;

    private final PersonNames personNames;

    Offices(PersonNames personNames) {
        this.personNames = personNames;
    }

    /** The namings and those by office. */
    List<Naming> join(Reading reading, List<Naming> namings) {
        List<Naming> joined = new ArrayList<>(namings);
        for (int i = 1; i < reading.size(); i++) {
            String country = reading.countryThatEndsAt(i);
            if (country != null && reading.word(i - 1).equals("the")) {
                int last = lastOfOffice(reading, i);
                if (last > i && !startsName(reading, last + 1)) {
                    holder(reading, namings, country, i - 1, last).ifPresent(joined::add);
                }
            }
        }
        return joined;
    }

    private int lastOfOffice(Reading reading, int country) {
        int last = country;
        while (last + 1 < reading.size()
                && last - country < LONGEST
                && reading.sameSentence(country, last + 1)
                && personNames.isTitle(reading.token(last + 1).word())) {
            last++;
        }
        return last;
    }

    private static boolean startsName(Reading reading, int i) {
        return i < reading.size()
                && reading.sameSentence(i - 1, i)
                && (reading.token(i).isCapitalised() || reading.word(i).equals("of"));
    }

    private static Optional<Naming> holder(Reading reading, List<Naming> namings, String country, int first, int last) {
        String office = reading.word(last);
        return namings.stream()
                .filter(naming -> naming.first() < first && holds(naming.subject(), office, country))
                .max(Comparator.comparingInt(Naming::first))
                .map(naming -> new Naming(first, last, naming.subject(), naming.confidence()));
    }

    private static boolean holds(Subject subject, String office, String country) {
        return subject.isPerson()
                && country.equals(subject.country())
                && subject.role() != null
                && subject.role().endsWith(office)
                && !subject.role().startsWith("former");
    }
}
