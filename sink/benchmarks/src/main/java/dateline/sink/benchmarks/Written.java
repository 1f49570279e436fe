package dateline.sink.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One article of the set that was written for these measurements: sixty happenings that never happened, each told five
 * times, by agencies and by those who write as people talk.
 *
 * @param story the happening
 * @param style {@code A} for an agency's, {@code B} for any other
 * @param time when it appeared
 * @param headline its headline
 * @param text its text
 */
record Written(String story, String style, Instant time, String headline, String text) {
    private static final List<String> FILES =
            List.of("disasters.txt", "politics.txt", "business.txt", "courts-science.txt", "culture.txt");

    /** All of them. A file's line {@code = story time} begins a happening, {@code @ style minutes} an article. */
    static List<Written> all() {
        List<Written> all = new ArrayList<>();
        FILES.forEach(file -> all.addAll(read(file)));
        return all;
    }

    private static List<Written> read(String file) {
        List<Written> articles = new ArrayList<>();
        String story = "";
        Instant start = Instant.EPOCH;
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ", -1);
            if (words[0].equals("=")) {
                story = words[1];
                start = LocalDateTime.parse(words[2]).toInstant(ZoneOffset.UTC);
            } else if (words[0].equals("@")) {
                Instant time = start.plus(Duration.ofMinutes(Long.parseLong(words[2])));
                articles.add(new Written(story, words[1], time, lines.get(i + 1), lines.get(i + 2)));
            }
        }
        return articles;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Written.class.getResourceAsStream("stories/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no file stories/" + file);
            }
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
