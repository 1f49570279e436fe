package dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.enrich.events.Actor;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.Place;
import dateline.enrich.events.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article of the gold set and what an editor would sign of it.
 *
 * @param name its file's
 * @param lines what the editor says, each as "key: value"
 * @param headline its headline
 * @param body its text
 */
record GoldCase(String name, List<String> lines, String headline, String body) {
    /** What is named: an actor's type or "place" or "not", its name, and its country where it has one. */
    record Named(String kind, String name, @Nullable String country) {
        private static Named of(String line) {
            String kind = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1).strip();
            boolean coded = value.matches(".* [A-Z]{2}");
            return new Named(
                    kind,
                    coded ? value.substring(0, value.length() - 3) : value,
                    coded ? value.substring(value.length() - 2) : null);
        }

        boolean is(Actor actor) {
            return actor.type().word().equals(kind)
                    && actor.name().equals(name)
                    && (country == null || country.equals(actor.countryCode()));
        }

        /** Places are named as the atlas has them or as the text does. */
        boolean is(Place place, String body) {
            return fits(place.countryCode())
                    && (place.name().equals(name)
                            || place.mentions().stream()
                                    .anyMatch(span -> written(span, body).equals(name)));
        }

        private static String written(Span span, String body) {
            return body.substring(body.offsetByCodePoints(0, span.start()), body.offsetByCodePoints(0, span.end()));
        }

        private boolean isNamed(AnnotatedText found) {
            return found.analysis().actors().stream()
                            .anyMatch(actor -> actor.name().equals(name) && fits(actor.countryCode()))
                    || found.analysis().places().stream()
                            .anyMatch(place -> place.name().equals(name) && fits(place.countryCode()));
        }

        private boolean fits(@Nullable String other) {
            return country == null || country.equals(other);
        }
    }

    static List<GoldCase> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(GoldCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static GoldCase read(Path file) {
        try {
            String[] parts = Files.readString(file, UTF_8).split("\n\n", 2);
            String[] article = parts[1].split("\n", 2);
            return new GoldCase(
                    String.valueOf(file.getFileName()).replace(".txt", ""),
                    List.of(parts[0].split("\n", -1)),
                    article[0],
                    article[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Stream<String> values(String key) {
        return lines.stream().filter(line -> line.startsWith(key + ": ")).map(line -> line.substring(key.length() + 2));
    }

    private Stream<Named> named(String key) {
        return lines.stream().filter(line -> line.startsWith(key + ": ")).map(Named::of);
    }

    /** The regions of which any may be first. */
    List<String> regions() {
        return words("region");
    }

    /** The countries that come first, in that order or another. */
    List<String> countries() {
        return words("countries");
    }

    /** What is known not to be right yet: "region", "countries", "not". */
    List<String> open() {
        return words("open");
    }

    private List<String> words(String key) {
        return values(key).flatMap(value -> Arrays.stream(value.split(" ", -1))).toList();
    }

    List<Named> actors() {
        return Arrays.stream(Actor.Type.values())
                .flatMap(type -> named(type.word()))
                .toList();
    }

    List<Named> places() {
        return named("place").toList();
    }

    /** Names that are nobody's and nowhere's in the article, although its words might be taken for them. */
    List<String> wronglyNamed(AnnotatedText found) {
        return named("not").filter(one -> one.isNamed(found)).map(Named::name).toList();
    }

    boolean isAbout(AnnotatedText found) {
        List<String> codes =
                found.analysis().countries().stream().map(AssignedCountry::code).toList();
        List<String> first = codes.subList(0, Math.min(codes.size(), countries().size() + 2));
        return !codes.isEmpty()
                && countries().contains(codes.getFirst())
                && first.contains(countries().getFirst());
    }

    GivenText given() {
        return new GivenText(headline, body, null, List.of());
    }

    Locale language() {
        return Locale.forLanguageTag(values("language").findFirst().orElse("en"));
    }

    @Override
    public String toString() {
        return name;
    }
}
