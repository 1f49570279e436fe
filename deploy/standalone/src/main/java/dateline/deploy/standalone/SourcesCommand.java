package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.LatestValues;
import dateline.deploy.Opml;
import dateline.deploy.SourceRegistry;
import dateline.deploy.SourcesFile;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.TopicSetup;
import dateline.deploy.standalone.sources.SourceReport;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an operator does with sources, while services run or not. */
@Command(
        name = "sources",
        description =
                "Adds, lists, shows, pauses and removes the sources that are followed. A running service acts on it"
                        + " within seconds.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "(add | list | show | pause | resume | remove | import | export)",
        subcommands = {
            SourcesAddCommand.class,
            SourcesCommand.ListAll.class,
            SourcesCommand.Show.class,
            SourcesCommand.Pause.class,
            SourcesCommand.Resume.class,
            SourcesCommand.Remove.class,
            SourcesCommand.Import.class,
            SourcesCommand.Export.class
        })
final class SourcesCommand {
    private SourcesCommand() {}

    /** What all share: settings in, the registry, an exit code out. */
    abstract static class Action implements Callable<Integer> {
        @Mixin
        private @Nullable ConfigOption config;

        abstract int run() throws IOException, InterruptedException;

        final DatelineSettings settings() {
            return config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
        }

        @Override
        public final Integer call() throws IOException, InterruptedException {
            int code = run();
            Output.UTF_8.flush();
            return code;
        }

        /** The sources of the broker; their topics are made where nobody has run there yet. */
        final SourceRegistry registry() {
            DatelineSettings settings = settings();
            try (Admin admin = Clients.admin(settings.kafka())) {
                new TopicSetup(admin, settings.topic()).ensure(List.of(Source.TOPIC, Ledger.TOPIC));
            }
            return new SourceRegistry(settings.kafka(), settings.topic().prefix());
        }

        final Map<String, Ledger> ledgers() {
            DatelineSettings settings = settings();
            return LatestValues.read(
                    settings.kafka(), Ledger.TOPIC.under(settings.topic().prefix()));
        }
    }

    /** What names some of the sources. */
    abstract static class Choice extends Action {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "ids of sources, as list prints them")
        private List<String> ids = List.of();

        /** Does it to those that there are. */
        abstract void run(SourceRegistry registry, List<Source> chosen);

        @Override
        final int run() {
            SourceRegistry registry = registry();
            Map<String, Source> known = registry.read();
            List<String> missing =
                    ids.stream().filter(id -> !known.containsKey(id)).toList();
            missing.forEach(id -> System.err.println("no source '" + id + "'; see: dateline sources list"));
            run(
                    registry,
                    ids.stream().filter(known::containsKey).map(known::get).toList());
            return missing.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
        }
    }

    /** A line for each. */
    @Command(
            name = "list",
            description = "Prints a line for each source: state, addresses by outcome, last article, trouble.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class ListAll extends Action {
        @Override
        int run() {
            Map<String, Source> sources = registry().read();
            Map<String, Ledger> ledgers = ledgers();
            Instant now = Instant.now();
            Output.UTF_8.print(SourceReport.head());
            sources.values().stream()
                    .sorted(Comparator.comparing(Source::id))
                    .map(source -> new SourceReport(source, ledgers.get(source.id()), now))
                    .forEach(report -> Output.UTF_8.println(Printable.line(report.row())));
            return Exit.DONE;
        }
    }

    /** All that is known. */
    @Command(
            name = "show",
            description = "Prints what became of all that a source led to: counts by outcome, last success, next poll,"
                    + " freshness, back-off.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Show extends Choice {
        @Option(names = "--json", description = "the source and its ledger as JSON, one line each")
        private boolean json;

        @Override
        void run(SourceRegistry registry, List<Source> chosen) {
            Map<String, Ledger> ledgers = ledgers();
            Instant now = Instant.now();
            chosen.stream()
                    .map(source -> new SourceReport(source, ledgers.get(source.id()), now))
                    .map(report -> json ? report.json() : Printable.text(report.text()))
                    .forEach(Output.UTF_8::println);
        }
    }

    /** No polls. */
    @Command(
            name = "pause",
            description = "Polls sources no longer, but keeps them.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Pause extends Choice {
        @Override
        void run(SourceRegistry registry, List<Source> chosen) {
            registry.put(
                    chosen.stream().map(source -> source.withEnabled(false)).toList());
        }
    }

    /** Polls again. */
    @Command(
            name = "resume",
            description = "Polls sources again that were paused.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Resume extends Choice {
        @Override
        void run(SourceRegistry registry, List<Source> chosen) {
            registry.put(chosen.stream().map(source -> source.withEnabled(true)).toList());
        }
    }

    /** Gone for good. */
    @Command(
            name = "remove",
            description = "Removes sources and their ledgers; what was published stays.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Remove extends Choice {
        @Override
        void run(SourceRegistry registry, List<Source> chosen) {
            registry.remove(chosen.stream().map(Source::id).toList());
        }
    }

    /** From a file. */
    @Command(
            name = "import",
            description =
                    "Adds the sources of an OPML file, as feed readers export it, or of a YAML file of sources. One"
                            + " of the same id is replaced.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Import extends Action {
        @Parameters(paramLabel = "FILE", description = "*.opml, *.xml, *.yaml or *.yml")
        private Path file = Path.of("sources.opml");

        @Override
        int run() throws IOException {
            boolean yaml = file.toString().matches("(?i).*\\.ya?ml");
            Opml.Contents contents = yaml ? new Opml.Contents(SourcesFile.read(file), List.of()) : Opml.read(file);
            contents.faults().forEach(fault -> System.err.println(file + ", " + Printable.line(fault)));
            SourceRegistry registry = registry();
            Map<String, Source> known = registry.read();
            List<Source> changed = new ArrayList<>(contents.sources());
            changed.removeIf(source -> source.equals(known.get(source.id())));
            registry.put(changed);
            System.err.println(changed.size() + " sources added or changed, "
                    + (contents.sources().size() - changed.size()) + " as they were");
            return contents.faults().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
        }
    }

    /** To a file. */
    @Command(
            name = "export",
            description = "Writes all sources as OPML, to standard output or to a file.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Export extends Action {
        @Parameters(paramLabel = "FILE", arity = "0..1", description = "where to; overwritten")
        private @Nullable Path file;

        @Override
        int run() throws IOException {
            String opml = Opml.written(registry().read().values());
            if (file == null) {
                Output.UTF_8.print(opml);
            } else {
                Files.writeString(file, opml);
            }
            return Exit.DONE;
        }
    }
}
