package dateline.enrich.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Words and how they speak. A word that ends in {@code *} in the file stands for all that begin like it. Immutable,
 * thread-safe.
 */
public final class Lexicon {
    private static final int SHORTEST_STEM = 4;

    private final Map<String, Double> words = new HashMap<>();
    private final Map<String, Double> stems = new HashMap<>();

    /** What people weighed: our own lexicon, and VADER's where that is silent. */
    public static Lexicon written() {
        return read("english.txt", "vader.txt");
    }

    /** The same, and what was learnt of other words from those. */
    static Lexicon whole() {
        return read("english.txt", "vader.txt", "learnt.txt");
    }

    /** Reads lexicons that ship beside this class; where two weigh a word, the first counts. */
    static Lexicon read(String... names) {
        Lexicon lexicon = new Lexicon();
        for (String name : names) {
            lexicon.addAll(name);
        }
        return lexicon;
    }

    private void addAll(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: " + name);
            }
            new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private Lexicon() {}

    private void addLine(String line) {
        String[] parts = line.strip().split("\\s+", -1);
        double weight = Double.parseDouble(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            add(parts[i], weight);
        }
    }

    /** The first weight that a word is given stays. */
    private void add(String word, double weight) {
        if (word.endsWith("*")) {
            stems.putIfAbsent(word.substring(0, word.length() - 1), weight);
        } else {
            words.putIfAbsent(word, weight);
        }
    }

    /** How a lower-case word speaks, −4 to 4; 0 where it says nothing. */
    public double weight(String word) {
        Double whole = words.get(word);
        return whole == null ? stemWeight(word) : whole;
    }

    private double stemWeight(String word) {
        for (int end = Math.min(word.length(), 16); end >= SHORTEST_STEM; end--) {
            Double weight = stems.get(word.substring(0, end));
            if (weight != null) {
                return weight;
            }
        }
        return 0;
    }
}
