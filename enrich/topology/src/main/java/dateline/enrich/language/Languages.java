package dateline.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that newspapers are written in, as {@code languages.txt} lists them. Immutable, thread-safe. */
final class Languages {
    /** How readily a language is expected that no newspaper is known to use. */
    private static final double ODD = -0.5;

    private final Map<String, Language> byCode;
    private final Map<String, List<Language>> byWord = new HashMap<>();

    private Languages(Map<String, Language> byCode) {
        this.byCode = byCode;
        byCode.values()
                .forEach(language ->
                        language.words().forEach(word -> byWord.merge(word, List.of(language), Languages::joined)));
    }

    private static List<Language> joined(List<Language> some, List<Language> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Reads those that ship beside this class. */
    static Languages shipped() {
        try (InputStream in = Languages.class.getResourceAsStream("languages.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: languages.txt");
            }
            return new Languages(new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Languages::language)
                    .collect(Collectors.toMap(Language::code, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read languages.txt", e);
        }
    }

    private static Language language(String line) {
        List<String> parts = Arrays.asList(line.strip().split("\\s+", -1));
        return new Language(
                parts.get(0),
                Double.parseDouble(parts.get(1)),
                Set.copyOf(parts.subList(2, parts.size()).stream()
                        .flatMap(word -> Arrays.stream(word.split("['’]", -1)))
                        .collect(Collectors.toSet())));
    }

    /** How readily a language is expected. */
    double prior(String code) {
        Language language = byCode.get(code);
        return language == null ? ODD : language.prior();
    }

    /** The languages among whose small words one is. */
    List<Language> withWord(String word) {
        return byWord.getOrDefault(word, List.of());
    }
}
