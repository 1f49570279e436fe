package dateline.enrich.benchmarks;

import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.enrich.Enrichment;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Gives broken pages to enrich, all its steps on, and prints how they ended and what they cost of one thread's CPU time.
 * A page on which it fails, or that takes longer than it may, is written to a folder, to become a file of the tests.
 */
final class Fuzz {
    private static final long SEED = 20_261_127;
    private static final double LONGEST_MILLIS = 2_000;
    private static final String[] CHARSETS = {"", "; charset=utf-8", "; charset=windows-1251", "; charset=shift_jis"};

    private final Enricher enricher = Enricher.withDefaults(EnrichSettings.DEFAULTS);
    private final List<Double> millis = new ArrayList<>();
    private final Path failures;
    private int found;
    private int failed;

    private Fuzz(Path failures) {
        this.failures = failures;
    }

    /** Arguments: how many cases, a folder for those that fail, then folders of saved pages. */
    public static void main(String[] arguments) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (String folder : Arrays.asList(arguments).subList(2, arguments.length)) {
            SavedPage.in(Path.of(folder), Map.of())
                    .forEach(page -> pages.add(page.raw().payload().toByteArray()));
        }
        Fuzz fuzz = new Fuzz(Path.of(arguments[1]));
        Mutator mutator = new Mutator(new SplittableRandom(SEED), pages);
        int cases = Integer.parseInt(arguments[0]);
        for (int i = 0; i < cases; i++) {
            fuzz.run(i, mutator.next());
        }
        System.out.println(fuzz.summary());
        if (fuzz.failed > 0) {
            System.exit(1);
        }
    }

    private void run(int number, byte[] html) throws IOException {
        long start = cpu();
        try {
            found += enricher.enrich(page(number, html)) instanceof Enrichment.Found ? 1 : 0;
        } catch (RuntimeException | StackOverflowError e) {
            keep(number, html, e.toString());
        }
        double taken = (cpu() - start) / 1e6;
        if (taken > LONGEST_MILLIS) {
            keep(number, html, taken + " ms");
        }
        millis.add(taken);
    }

    private void keep(int number, byte[] html, String why) throws IOException {
        failed++;
        Files.createDirectories(failures);
        Files.write(failures.resolve("case-" + number + ".html"), html);
        System.out.println("case " + number + ": " + why);
    }

    private static RawPage page(int number, byte[] html) {
        String type = "text/html" + CHARSETS[number % CHARSETS.length];
        return new RawPage(
                URI.create("https://press.example/news/" + number),
                Instant.now(),
                200,
                List.of(new RawPage.Header("Content-Type", type)),
                Payload.of(html),
                null);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private String summary() {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%d broken pages: %d articles, %d failures; CPU ms median %.1f, p99 %.1f, p99.9 %.1f, longest %.1f",
                sorted.size(),
                found,
                failed,
                share(sorted, 0.5),
                share(sorted, 0.99),
                share(sorted, 0.999),
                share(sorted, 1));
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
