package dateline.enrich.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that ship as files: parted by white space, lines that start with {@code #} are comments. */
public final class WordList {
    private WordList() {}

    /** All words of a file that ships beside a class. */
    public static Set<String> read(Class<?> beside, String name) {
        Set<String> words = new HashSet<>();
        lines(beside, name).forEach(words::addAll);
        return Set.copyOf(words);
    }

    /** The words of each line of a file that ships beside a class. */
    public static List<List<String>> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: " + name);
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
