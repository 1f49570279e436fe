package dateline.deploy.standalone;

import dateline.deploy.EnrichMain;
import dateline.deploy.Failures;
import dateline.deploy.IngestMain;
import dateline.deploy.SinkMain;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.SettingsException;
import dateline.sink.postgres.PostgresException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code dateline}. */
@Command(
        name = "dateline",
        description = "Turns the open web's news into a stream that programs can subscribe to.",
        version = "dateline 0.1.0",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            PressCommand.class,
            RunCommand.class,
            IngestMain.class,
            EnrichMain.class,
            SinkMain.class,
            ArticleCommand.class,
            TailCommand.class,
            SourcesCommand.class,
            ReplayCommand.class,
            ArchiveCommand.class,
            DeadLettersCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            ChaosCommand.class,
            PaceCommand.class,
            SoakCommand.class,
            ScaleCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some input failed",
            "2:wrong usage or settings",
            "3:the world failed: broker, disk, network, database"
        },
        footer = {"", "Start with: dateline demo"})
final class Dateline {
    private Dateline() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        Exit.with(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Dateline()).setExecutionExceptionHandler(Dateline::failed);
    }

    /** What an operator can mend is told in a sentence; what only we can mend, with its trace. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return switch (failure) {
            case SettingsException settings -> {
                settings.faults().forEach(System.err::println);
                yield Exit.USAGE;
            }
            case KafkaException kafka -> Failures.tell(kafka);
            case PostgresException database -> Failures.tell(database);
            case UncheckedIOException disk -> Failures.tell(disk);
            case IOException disk -> Failures.tell(disk);
            default -> throw failure;
        };
    }
}
