package dateline.deploy;

import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.Part;
import dateline.deploy.runtime.Service;
import dateline.deploy.runtime.SettingsException;
import dateline.deploy.runtime.Stage;
import dateline.sink.postgres.PostgresException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the commands of all services share: settings in, one stage running, an exit code out. */
@Command(
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:ended as asked",
            "2:wrong usage or settings",
            "3:the world failed: broker, disk, network, database"
        })
abstract class ServiceCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings as YAML; DATELINE_* variables win over them")
    @Nullable
    Path config;

    private final BiFunction<DatelineSettings, MeterRegistry, Stage> stage;

    ServiceCommand(BiFunction<DatelineSettings, MeterRegistry, Stage> stage) {
        this.stage = stage;
    }

    /** What works beside the stage. */
    List<Part> parts(DatelineSettings settings, MeterRegistry registry) {
        return List.of();
    }

    /** Prepares the world once the topics stand; the stage runs already. */
    void started(DatelineSettings settings) {}

    /** Checks what belongs to this service before anything is started. */
    void check() {}

    @Override
    public final Integer call() throws InterruptedException {
        try {
            check();
            DatelineSettings settings =
                    DatelineSettings.DEFAULTS.overlaid(Optional.ofNullable(config), System.getenv());
            return run(settings);
        } catch (SettingsException e) {
            e.faults().forEach(System.err::println);
            return Exit.USAGE;
        } catch (KafkaException | PostgresException | UncheckedIOException e) {
            return Failures.tell(e);
        }
    }

    private int run(DatelineSettings settings) throws InterruptedException {
        Service service = Service.start(
                settings.host(),
                registry -> List.of(stage.apply(settings, registry)),
                registry -> parts(settings, registry));
        Exit.onShutdown(() -> {
            service.close();
            return service.isAlive() ? Exit.DONE : Exit.WORLD;
        });
        started(settings);
        return service.awaitEnd();
    }

    /** Runs a command as a process of its own. */
    static void main(ServiceCommand command, String[] arguments) {
        Exit.with(new CommandLine(command).execute(arguments));
    }
}
