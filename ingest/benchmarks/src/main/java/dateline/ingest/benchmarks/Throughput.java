package dateline.ingest.benchmarks;

import dateline.ingest.IngestSettings;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.fetch.Validators;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Prints how many pages of 20 KB the service fetches in a second, beside a loop that only calls the client. */
final class Throughput {
    private static final int HOSTS = 200;

    private Throughput() {}

    /** Takes the number of pages, half of which are for warming up. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        try (Scene scene = new Scene()) {
            Cost loop = loop(scene.port(), pages);
            System.out.println("client alone: " + loop);
            Cost frontier = frontier(scene, pages);
            System.out.println("frontier:     " + frontier);
            System.out.printf(
                    "ratio:        %.2f times the CPU of the client%n", frontier.microseconds() / loop.microseconds());
        }
    }

    private static Cost frontier(Scene scene, int pages) throws IOException, InterruptedException {
        try (Service service = scene.service(Map.of("DATELINE_INGEST_HOST_DELAY", "PT0S"));
                Visits visits = scene.visits()) {
            service.awaitReady();
            Thread.ofVirtual().start(() -> visits.send(pages, HOSTS));
            return new Stopwatch(service).measure(pages / 2, pages * 98L / 100);
        }
    }

    private static Cost loop(int port, int pages) throws InterruptedException {
        try (HttpFetcher fetcher = new HttpFetcher(
                IngestSettings.DEFAULTS
                        .withAllowAddresses(List.of("127.0.0.0/8"))
                        .fetchLimits(),
                InstantSource.system())) {
            loop(fetcher, port, 0, pages / 2);
            Duration cpu = cpu();
            long start = System.nanoTime();
            loop(fetcher, port, pages / 2, pages);
            return new Cost(pages - pages / 2, Duration.ofNanos(System.nanoTime() - start), cpu().minus(cpu));
        }
    }

    /** One request to each host at a time, as the frontier has it. */
    private static void loop(HttpFetcher fetcher, int port, int from, int to) throws InterruptedException {
        AtomicLong bytes = new AtomicLong();
        List<Thread> lanes = IntStream.range(0, HOSTS)
                .mapToObj(host -> Thread.ofVirtual().start(() -> {
                    for (int n = from + host; n < to; n += HOSTS) {
                        bytes.addAndGet(fetch(fetcher, n, port));
                    }
                }))
                .toList();
        for (Thread lane : lanes) {
            lane.join();
        }
        if (bytes.get() != (to - from) * 20_000L) {
            throw new IllegalStateException("pages must have 20000 bytes each but are " + bytes + " in all");
        }
    }

    private static long fetch(HttpFetcher fetcher, int number, int port) {
        Fetched fetched = fetcher.fetch(
                new FetchRequest(Visits.url(number, HOSTS, port), FetchRequest.Expected.PAGE, Validators.NONE));
        return fetched instanceof Fetched.Body body ? body.payload().size() : 0;
    }

    private static Duration cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Duration.ofNanos(system.getProcessCpuTime())
                : Duration.ZERO;
    }
}
