package dateline.enrich.benchmarks.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.enrich.sentiment.Lexicon;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns how words speak that no lexicon weighs, from those that are weighed and mean alike: {@code LearnLexicon VECTORS
 * LEXICON TEXTS…}. A ridge regression from vectors to weights is told besides that most common words say nothing. Only words
 * that the texts write in small letters are weighed: names speak neither way.
 */
public final class LearnLexicon {
    private static final int WEIGHED_AMONG = 40_000;
    private static final int SILENT_AMONG = 20_000;
    private static final int SILENT_STEP = 3;
    private static final double PENALTY = 10;
    private static final double LEAST = 0.8;
    private static final int LINE = 110;

    private final Lexicon known = Lexicon.written();
    private final Map<String, Integer> small = new HashMap<>();
    private final Vectors vectors;

    private LearnLexicon(Vectors vectors) {
        this.vectors = vectors;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("needs VECTORS LEXICON TEXTS… but was given " + args.length + " words");
        }
        LearnLexicon learning = new LearnLexicon(Vectors.read(Path.of(args[0])));
        for (String texts : List.of(args).subList(2, args.length)) {
            learning.count(Path.of(texts));
        }
        SortedMap<Double, SortedSet<String>> learnt = learning.learn();
        Files.writeString(Path.of(args[1]), written(learnt));
        System.out.println(learnt.values().stream().mapToInt(Set::size).sum() + " words");
    }

    private void count(Path texts) throws IOException {
        try (Stream<String> lines = Files.lines(texts, UTF_8)) {
            lines.map(JsonMapper.shared()::readTree)
                    .map(node -> Text.of(node.required("text").asString()))
                    .forEach(this::count);
        }
    }

    /** A word after another word of its sentence has a capital only if it is a name. */
    private void count(Text text) {
        for (int i = 1; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            if (token.sentence() == text.tokens().get(i - 1).sentence()
                    && text.tokens().get(i - 1).isWord()) {
                small.merge(token.word().toLowerCase(Locale.ROOT), token.isCapitalised() ? -2 : 1, Integer::sum);
            }
        }
    }

    private SortedMap<Double, SortedSet<String>> learn() {
        double[] weights = regression().solve();
        SortedMap<Double, SortedSet<String>> learnt = new TreeMap<>();
        for (String word : vectors.words()) {
            double weight =
                    Math.round(10 * Ridge.product(weights, vectors.of(word).orElseThrow())) / 10.0;
            if (Math.abs(weight) >= LEAST && isCommon(word) && known.weight(word) == 0) {
                learnt.computeIfAbsent(weight, key -> new TreeSet<>()).add(word);
            }
        }
        return learnt;
    }

    private Ridge regression() {
        Ridge ridge = new Ridge(Vectors.DIMENSIONS, PENALTY);
        int silent = 0;
        for (int i = 0; i < WEIGHED_AMONG; i++) {
            String word = vectors.words().get(i);
            double weight = known.weight(word);
            boolean saysNothing = weight == 0 && i < SILENT_AMONG && isCommon(word) && silent++ % SILENT_STEP == 0;
            if (weight != 0 || saysNothing) {
                ridge.add(vectors.of(word).orElseThrow(), weight);
            }
        }
        return ridge;
    }

    private boolean isCommon(String word) {
        return small.getOrDefault(word, 0) > 0 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String written(SortedMap<Double, SortedSet<String>> learnt) {
        StringBuilder file = new StringBuilder("""
            # Words and how they speak, learnt from the other lexicons and GloVe's vectors by enrich/benchmarks/run lexicon:
            # weight, then the words.
            """);
        learnt.forEach((weight, words) -> append(file, weight, words));
        return file.toString();
    }

    private static void append(StringBuilder file, double weight, SortedSet<String> words) {
        StringBuilder line = new StringBuilder().append(weight);
        for (String word : words) {
            if (line.length() + word.length() > LINE) {
                file.append(line).append('\n');
                line.setLength(0);
                line.append(weight);
            }
            line.append(' ').append(word);
        }
        file.append(line).append('\n');
    }
}
