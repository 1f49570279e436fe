package dateline.enrich.quotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The verbs that introduce or follow what is quoted. Immutable, thread-safe. */
final class SpeechVerbs {
    private static final String SAYS = "says";

    private final Set<String> saying;
    private final Set<String> calling;

    /** Reads those that ship beside this class. */
    SpeechVerbs() {
        saying = read(SAYS);
        calling = read("calls");
    }

    private static Set<String> read(String kind) {
        try (InputStream in = SpeechVerbs.class.getResourceAsStream("verbs.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: verbs.txt");
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> line.startsWith(kind + " "))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)).skip(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read verbs.txt", e);
        }
    }

    /** Whether a word in small letters may follow or introduce a sentence that is quoted. */
    boolean says(String word) {
        return saying.contains(word);
    }

    /** Whether it may introduce any quoted words. */
    boolean introduces(String word) {
        return saying.contains(word) || calling.contains(word);
    }

    /** Whether it says so beside another verb, whose subject it shares. */
    static boolean isParticiple(String word) {
        return word.endsWith("ing");
    }
}
