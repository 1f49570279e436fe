package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.Stages;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** All three stages in one process, with ports that give way where nobody asked for one. */
final class Pipeline {
    /** Kafka's usual port. */
    static final int KAFKA_PORT = 9092;

    private Pipeline() {}

    /** Starts ingest, enrich and sink. */
    static Service start(DatelineSettings settings) {
        return Service.start(
                settings.host(),
                registry -> List.of(
                        Stages.ingest(settings, registry),
                        Stages.enrich(settings, registry),
                        Stages.sink(settings, registry)),
                registry -> Stages.besideSink(settings, registry));
    }

    /**
     * Prints what is published until the pipeline is closed or fails; then the reader ends too, or a process whose
     * broker is gone would wait for it for ever. A pipeline of which nothing can be printed any more ends.
     *
     * @return the exit code
     */
    static int printUntilEnd(Service service, EventReader reader, EventPrinter printer) throws InterruptedException {
        CompletableFuture<Void> printing = CompletableFuture.runAsync(
                () -> reader.forEach(printer), Thread.ofPlatform().name("printer")::start);
        var _ = printing.whenComplete((_, failure) -> {
            if (failure != null) {
                service.close();
            }
        });
        int code = service.awaitEnd();
        reader.close();
        try {
            printing.join();
            return code;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** The settings with an HTTP port that is free, unless the operator chose one. */
    static DatelineSettings withFreePort(DatelineSettings settings, Map<String, String> environment) {
        HttpSettings http = settings.http();
        boolean chosen = !http.equals(HttpSettings.DEFAULTS) || environment.containsKey("DATELINE_HTTP_PORT");
        return chosen ? settings : settings.with(new HttpSettings(http.host(), freeOr(http.port())));
    }

    /** The port if it is free, else 0, which means any. */
    static int freeOr(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Where the pipeline keeps its state under a data directory. */
    static Path state(Path data) {
        return data.resolve("state");
    }
}
