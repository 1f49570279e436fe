package dateline.enrich.benchmarks;

import dateline.enrich.events.Author;
import dateline.enrich.events.Facts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How many facts were right, over pages; what was wrong is kept for a list. For one thread. */
final class FactFigures {
    private final Mean headline = new Mean();
    private final Mean date = new Mean();
    private final Mean authors = new Mean();
    private final Mean language = new Mean();
    private final List<String> misses = new ArrayList<>();

    /**
     * Adds a page.
     *
     * @param facts absent where the page was rejected, which makes all facts wrong
     * @param spoken the language of the text
     */
    void add(JsonNode truth, @Nullable Facts facts, @Nullable Locale spoken) {
        Row row = new Row(truth.path("id").asString(), truth, misses);
        Optional<Facts> found = Optional.ofNullable(facts);
        headline.add(row.headline(found.map(Facts::headline).orElse("")));
        if (truth.path("datePublished").isString()) {
            date.add(row.date(found.map(Facts::datePublished).orElse(null)));
        }
        if (truth.path("authors").isArray()) {
            authors.add(row.authors(found.map(Facts::author).orElse(List.of())));
        }
        language.add(row.language(spoken == null ? "" : spoken.getLanguage()));
    }

    /** What was wrong, a line each: page, fact, truth, finding. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "facts: headline %.3f, date %.3f, authors F1 %.3f, language %.3f",
                headline.value(),
                date.value(),
                authors.value(),
                language.value());
    }

    private record Row(String id, JsonNode truth, List<String> misses) {
        boolean headline(String found) {
            String expected = truth.path("headline").asString("");
            return note("headline", expected, found, folded(found).equals(folded(expected)));
        }

        boolean date(@Nullable OffsetDateTime found) {
            String stated = truth.path("datePublished").asString();
            Set<LocalDate> days = days(stated.replace(' ', 'T'));
            boolean right = found != null && days.removeAll(days(found.toString()));
            return note("date", stated, String.valueOf(found), right);
        }

        /** F1 of the sets of names; 1 where nobody is named and nobody was found. */
        double authors(List<Author> found) {
            Set<String> actual =
                    found.stream().map(author -> folded(author.name())).collect(Collectors.toSet());
            Set<String> expected = truth.path("authors")
                    .valueStream()
                    .map(name -> folded(name.asString()))
                    .collect(Collectors.toSet());
            int all = actual.size() + expected.size();
            actual.retainAll(expected);
            double f1 = all == 0 ? 1 : 2.0 * actual.size() / all;
            List<String> names = found.stream().map(Author::name).toList();
            note("authors", truth.path("authors").toString(), names.toString(), f1 == 1);
            return f1;
        }

        boolean language(String found) {
            String expected =
                    Locale.forLanguageTag(truth.path("inLanguage").asString("")).getLanguage();
            return note("language", expected, found, norwegian(found).equals(norwegian(expected)));
        }

        private boolean note(String fact, String expected, String found, boolean right) {
            if (!right) {
                misses.add(String.join("\t", id, fact, expected, found));
            }
            return right;
        }

        /** The calendar day as it is stated and, where an offset is, in UTC. */
        private static Set<LocalDate> days(String time) {
            Set<LocalDate> days = new HashSet<>(Set.of(LocalDate.parse(time.substring(0, 10))));
            TemporalAccessor moment =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
            if (moment instanceof OffsetDateTime offset) {
                days.add(offset.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
            }
            return days;
        }

        private static String norwegian(String language) {
            return language.equals("nb") || language.equals("nn") ? "no" : language;
        }

        private static String folded(String text) {
            return String.join(" ", Shingles.words(text.toLowerCase(Locale.ROOT)));
        }
    }
}
