package dateline.sink.benchmarks;

import dateline.enrich.events.Article;
import dateline.sink.duplicate.Fingerprint;
import dateline.sink.revision.Revisions;
import dateline.sink.story.Report;
import dateline.sink.story.Stories;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Says what an article costs the gathering of stories, and its fingerprint, as the window fills: CPU time of the thread,
 * without Kafka and with stories kept in memory. Then how much of the heap a full window takes, without those.
 */
final class StoryCost {
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final int SAMPLE = 1_000;

    private StoryCost() {}

    /** Takes how many articles are to lie in the window. */
    public static void main(String[] arguments) {
        int most = Integer.parseInt(arguments[0]);
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        Press press = new Press(1, start, WINDOW.dividedBy(most));
        long before = living(press);
        MemoryShelf shelf = new MemoryShelf();
        Stories stories = new Stories(shelf, WINDOW, Integer.MAX_VALUE, _ -> {});
        long placing = 0;
        long printing = 0;
        int next = SAMPLE * 10;
        for (int made = 1; made <= most; made++) {
            Article article = press.next();
            Instant time = article.fetch().fetchedAt();
            long begin = cpu();
            Fingerprint.of(article.facts().articleBody());
            long printed = cpu();
            stories.place(Report.of(Revisions.first(article), time), time.toEpochMilli());
            boolean isSampled = made > next - SAMPLE;
            printing += isSampled ? printed - begin : 0;
            placing += isSampled ? cpu() - printed : 0;
            if (made == next) {
                print(made, placing, printing);
                placing = 0;
                printing = 0;
                next = Math.min(most, next * 3);
            }
        }
        int told = shelf.clear();
        double taken = living(List.of(press, stories)) - before;
        System.out.printf(Locale.ROOT, "%d stories take %.0f bytes of heap each%n", told, taken / told);
    }

    /** The heap in use when only this and what is next to nothing is alive. */
    private static long living(Object alive) {
        try {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        } finally {
            Reference.reachabilityFence(alive);
        }
    }

    private static void print(int articles, long placing, long printing) {
        System.out.printf(
                Locale.ROOT,
                "with %7d articles in the window: %.3f ms to place one, %.3f ms for its fingerprint%n",
                articles,
                placing / 1e6 / SAMPLE,
                printing / 1e6 / SAMPLE);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
