package dateline.enrich.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.enrich.Enrichment;
import dateline.ingest.events.RawPage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/**
 * Prints how many pages the whole of enrich does, all steps on: for each second of the process's CPU time, the collector's
 * included, on one thread; and what two threads do in a second against one. Rounds of one and of two threads alternate, so
 * that a noisy machine troubles both alike, and of each the median counts.
 */
final class WholeSpeed {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 7;
    private static final int CORES = 2;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Enricher enricher = Enricher.withDefaults(EnrichSettings.DEFAULTS);
    private final List<RawPage> pages;

    /**
     * What a round took.
     *
     * @param cpu seconds of the process, whatever the number of its threads
     * @param wall seconds that passed
     */
    private record Round(double cpu, double wall, int pages) {
        double perCpuSecond() {
            return pages / cpu;
        }

        double perSecond() {
            return pages / wall;
        }
    }

    private WholeSpeed(List<RawPage> pages) {
        this.pages = pages;
    }

    /** Measures and prints. */
    static void print(List<SavedPage> saved) {
        new WholeSpeed(saved.stream().map(SavedPage::raw).toList()).print();
    }

    private void print() {
        List<Round> alone = new ArrayList<>();
        List<Round> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CORES)) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                Round one = round(threads, 1);
                Round both = round(threads, CORES);
                if (round >= 0) {
                    alone.add(one);
                    together.add(both);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "whole of enrich, %d pages of %.0f kB: %.0f pages a CPU second on one thread (%.2f ms each), on two"
                        + " %.0f; two threads do %.2f x as many a second as one; heap of %d MB%n",
                pages.size(),
                pages.stream().mapToInt(page -> page.payload().size()).average().orElseThrow() / 1e3,
                median(alone, Round::perCpuSecond),
                1e3 / median(alone, Round::perCpuSecond),
                median(together, Round::perCpuSecond),
                median(together, Round::perSecond) / median(alone, Round::perSecond),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private Round round(ExecutorService threads, int count) {
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        List<Callable<Integer>> work = Collections.nCopies(count, this::articles);
        try {
            for (Future<Integer> done : threads.invokeAll(work)) {
                if (done.get() == 0) {
                    throw new IllegalStateException("some page must hold an article");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot enrich", e);
        }
        return new Round(
                (PROCESS.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9, count * pages.size());
    }

    private int articles() {
        return (int) pages.stream()
                .filter(page -> enricher.enrich(page) instanceof Enrichment.Found)
                .count();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }
}
