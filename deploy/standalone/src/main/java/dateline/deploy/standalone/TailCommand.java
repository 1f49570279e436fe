package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.runtime.Exit;
import dateline.enrich.events.Actor;
import dateline.enrich.events.Region;
import dateline.sink.events.ArticleEvent;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Subscribes to published articles and prints them. */
@Command(
        name = "tail",
        description = "Subscribes to published articles and prints one line for each: time, region, sentiment, story,"
                + " headline, actors; [v2] marks a later version, [copy 98 %%] a copy, [retracted] an article"
                + " taken back.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class TailCommand implements Callable<Integer> {
    @Option(
            names = "--region",
            paramLabel = "REGION",
            converter = RegionConverter.class,
            description = "only articles about this region, such as middle-east; may be given more than once")
    private List<Region> regions = List.of();

    @Option(
            names = "--actor",
            paramLabel = "ACTOR",
            description = "only articles in which this actor acts, by name or id; may be given more than once")
    private List<String> actors = List.of();

    @Option(names = "--from-beginning", description = "begin with the oldest article kept, not with the next one")
    private boolean fromBeginning;

    @Option(names = "--json", description = "print whole events as JSON")
    private boolean json;

    @Mixin
    private @Nullable ConfigOption config;

    /** Says which regions there are where one is unknown. */
    static final class RegionConverter implements ITypeConverter<Region> {
        @Override
        public Region convert(String value) {
            try {
                return Region.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() {
        DatelineSettings settings = config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
        EventPrinter printer = new EventPrinter(Output.UTF_8, json);
        EventReader reader = EventReader.of(settings.kafka(), settings.topic().prefix(), fromBeginning);
        Exit.onShutdown(() -> {
            reader.close();
            return Exit.DONE;
        });
        reader.forEach(event -> {
            if (isWanted(event)) {
                printer.accept(event);
            }
        });
        return Exit.DONE;
    }

    private boolean isWanted(ArticleEvent event) {
        return isOfRegion(event) && isOfActor(event);
    }

    private boolean isOfRegion(ArticleEvent event) {
        return regions.isEmpty()
                || event.article().analysis().regions().stream().anyMatch(region -> regions.contains(region.id()));
    }

    private boolean isOfActor(ArticleEvent event) {
        return actors.isEmpty()
                || event.article().analysis().actors().stream()
                        .anyMatch(actor -> actors.stream().anyMatch(wanted -> isSame(actor, wanted)));
    }

    private static boolean isSame(Actor actor, String wanted) {
        return actor.id().equals(wanted)
                || actor.name().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
    }
}
