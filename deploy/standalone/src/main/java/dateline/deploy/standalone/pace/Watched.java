package dateline.deploy.standalone.pace;

import dateline.deploy.standalone.broker.BrokerProcess;
import dateline.deploy.standalone.chaos.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of an installation, watched from outside. For one thread.
 *
 * @param name its service
 * @param process what it is now; another one after a restart
 * @param operations where it tells its metrics; absent: nowhere
 */
record Watched(
        String name,
        Supplier<ProcessHandle> process,
        @Nullable URI operations) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    /**
     * What it took at a moment.
     *
     * @param resident memory in MiB
     * @param live MiB of the heap that a full collection left; empty: none was asked for
     * @param cpu time since its start
     */
    record Reading(String name, long resident, OptionalLong live, Duration cpu) {}

    /** The broker and the services of an installation. */
    static List<Watched> of(BrokerProcess broker, Installation installation) {
        List<Watched> all = new ArrayList<>();
        all.add(new Watched("broker", broker::handle, null));
        for (Instance instance : installation.instances()) {
            String service = instance.name().replaceFirst("-\\d+$", "");
            all.add(new Watched(service, instance::handle, installation.address(service)));
        }
        return all;
    }

    /**
     * Reads it.
     *
     * @param collected whether its heap is collected first
     * @throws IOException if it is not there
     */
    Reading read(boolean collected) throws IOException, InterruptedException {
        OptionalLong live = collected && operations != null ? OptionalLong.of(live(operations)) : OptionalLong.empty();
        Duration cpu = process.get().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Reading(name, resident(), live, cpu);
    }

    private long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.get().pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private long live(URI metrics) throws IOException, InterruptedException {
        new ProcessBuilder(JCMD.toString(), Long.toString(process.get().pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        HttpRequest request =
                HttpRequest.newBuilder(metrics.resolve("/metrics")).build();
        return CLIENT.send(request, BodyHandlers.ofLines())
                        .body()
                        .filter(line -> line.startsWith(HEAP))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum()
                >> 20;
    }
}
