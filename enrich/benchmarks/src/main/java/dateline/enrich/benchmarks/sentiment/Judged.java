package dateline.enrich.benchmarks.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A target of a sentence that the developers judged.
 *
 * @param text the sentence
 * @param from code point at which the target starts
 * @param to the code point after its last
 * @param polarity −1, 0 or 1
 */
record Judged(String text, int from, int to, int polarity) {
    private static final Pattern TARGET = Pattern.compile("\\[([^]]+)([-+=])]");

    /** All that ship beside this class. */
    static List<Judged> sentences() throws IOException {
        try (InputStream in = Judged.class.getResourceAsStream("judged.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with the benchmarks but is missing: judged.txt");
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(Judged::of)
                    .toList();
        }
    }

    private static Stream<Judged> of(String marked) {
        String text = TARGET.matcher(marked).replaceAll("$1");
        List<Judged> targets = new ArrayList<>();
        Matcher matcher = TARGET.matcher(marked);
        while (matcher.find()) {
            String before = TARGET.matcher(marked.substring(0, matcher.start())).replaceAll("$1");
            int from = before.codePointCount(0, before.length());
            int length = matcher.group(1).codePointCount(0, matcher.group(1).length());
            targets.add(new Judged(text, from, from + length, polarity(matcher.group(2))));
        }
        return targets.stream();
    }

    private static int polarity(String sign) {
        return switch (sign) {
            case "-" -> -1;
            case "+" -> 1;
            default -> 0;
        };
    }
}
