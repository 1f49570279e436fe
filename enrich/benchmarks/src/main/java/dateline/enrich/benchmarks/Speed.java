package dateline.enrich.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.enrich.Enrichment;
import dateline.enrich.benchmarks.name.NameSpeed;
import dateline.enrich.events.Facts;
import dateline.enrich.extract.Extraction;
import dateline.enrich.extract.Extractor;
import dateline.enrich.language.LanguageDetector;
import dateline.enrich.language.Origin;
import dateline.ingest.events.RawPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Prints what a page costs from bytes to facts beside what {@code Jsoup.parse} costs, in CPU time and allocation of one
 * thread. Rounds alternate, so that a noisy machine troubles all alike, and of each the median counts.
 */
final class Speed {
    /** A service runs for days: what counts is what a page costs once all is compiled. */
    private static final int WARM_UP = 25;

    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Input> pages;
    private int sink;

    private Speed(List<SavedPage> pages) {
        this.pages = pages.stream().map(Input::of).toList();
    }

    /** Measures each folder, step by step and as a whole, and then names, tone and quotations. */
    public static void main(String[] folders) throws IOException {
        for (String name : folders) {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder.resolve("pages"))) {
                List<SavedPage> pages = SavedPage.in(folder, Map.of());
                System.out.println(name + ": " + new Speed(pages).measured());
                WholeSpeed.print(pages);
            } else {
                System.out.println(name + ": skipped, it holds no pages");
            }
        }
        NameSpeed.print();
        ToneSpeed.print();
    }

    private String measured() {
        List<Contender> contenders = contenders();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                contender.note(round, cost(contender.work));
            }
        }
        Cost base = contenders.getFirst().median();
        StringBuilder table =
                new StringBuilder(pages.size() + " pages, CPU time and allocation a page; check sum " + sink);
        for (Contender contender : contenders) {
            table.append(contender.line(base, pages.size()));
        }
        return table.toString();
    }

    private static List<Contender> contenders() {
        Extractor extractor = new Extractor(EnrichSettings.DEFAULTS.minimumWords());
        LanguageDetector languages = new LanguageDetector();
        Enricher enricher = Enricher.withDefaults(EnrichSettings.DEFAULTS);
        return List.of(
                new Contender("Jsoup.parse", page -> Jsoup.parse(page.html).childNodeSize()),
                new Contender("bytes to facts", page -> extract(extractor, page)),
                new Contender("with language", page -> detect(extractor, languages, page)),
                new Contender("all of enrich", page -> enrich(enricher, page)));
    }

    private static int extract(Extractor extractor, Input page) {
        return extractor.extract(page.raw) instanceof Extraction.Found ? 1 : 0;
    }

    private static int detect(Extractor extractor, LanguageDetector languages, Input page) {
        if (extractor.extract(page.raw) instanceof Extraction.Found(Facts facts, var _, var _)) {
            return languages
                            .find(facts.articleBody(), new Origin(facts.inLanguage(), null))
                            .isEmpty()
                    ? 0
                    : 1;
        }
        return 0;
    }

    private static int enrich(Enricher enricher, Input page) {
        return enricher.enrich(page.raw) instanceof Enrichment.Found ? 1 : 0;
    }

    private Cost cost(ToIntFunction<Input> work) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (Input page : pages) {
            sink += work.applyAsInt(page);
        }
        return new Cost(THREADS.getCurrentThreadCpuTime() - nanos, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    /**
     * What there is to work on.
     *
     * @param html the text of the page: jsoup's share is measured without the decoding, ours with it
     */
    private record Input(RawPage raw, String html) {
        static Input of(SavedPage page) {
            return new Input(page.raw(), new String(page.raw().payload().toByteArray(), UTF_8));
        }
    }

    private record Cost(long nanos, long bytes) {}

    private record Contender(String name, ToIntFunction<Input> work, List<Cost> costs) {
        Contender(String name, ToIntFunction<Input> work) {
            this(name, work, new ArrayList<>());
        }

        void note(int round, Cost cost) {
            if (round >= 0) {
                costs.add(cost);
            }
        }

        Cost median() {
            return new Cost(
                    median(costs.stream().map(Cost::nanos)),
                    median(costs.stream().map(Cost::bytes)));
        }

        private static long median(Stream<Long> values) {
            return values.sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
        }

        String line(Cost base, int pages) {
            Cost cost = median();
            return String.format(
                    Locale.ROOT,
                    "%n  %-15s %7.3f ms  x %.2f   %8.0f kB  x %.2f   %6.0f pages a CPU second",
                    name,
                    cost.nanos / 1e6 / pages,
                    (double) cost.nanos / base.nanos,
                    cost.bytes / 1e3 / pages,
                    (double) cost.bytes / base.bytes,
                    pages * 1e9 / cost.nanos);
        }
    }
}
