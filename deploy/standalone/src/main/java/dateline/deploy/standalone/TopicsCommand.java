package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.Stages;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.TopicChange;
import dateline.deploy.runtime.TopicPlan;
import dateline.deploy.standalone.archive.Replay;
import dateline.ingest.events.Topic;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the broker's topics with what Dateline wants, and makes them so. */
@Command(
        name = "topics",
        description = "Shows what Dateline would change of the broker's topics, or changes it.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "(plan | apply)",
        subcommands = {TopicsCommand.Plan.class, TopicsCommand.Apply.class})
final class TopicsCommand {
    private TopicsCommand() {}

    /** Changes nothing. */
    @Command(
            name = "plan",
            description = "Shows what apply would do; ends with 1 where that is something.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Plan extends Planning {
        @Override
        int run(TopicPlan plan, List<TopicChange> changes) {
            return changes.stream().allMatch(TopicChange.Keep.class::isInstance) ? Exit.DONE : Exit.SOME_FAILED;
        }
    }

    /** Changes what plan shows. */
    @Command(
            name = "apply",
            description = "Makes missing topics and sets properties that differ.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Apply extends Planning {
        @Override
        int run(TopicPlan plan, List<TopicChange> changes) {
            plan.apply(changes);
            return Exit.DONE;
        }
    }

    /** What both share. */
    abstract static class Planning implements Callable<Integer> {
        @Mixin
        private @Nullable ConfigOption config;

        abstract int run(TopicPlan plan, List<TopicChange> changes);

        @Override
        public Integer call() {
            DatelineSettings settings =
                    config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
            try (Admin admin = Clients.admin(settings.kafka())) {
                TopicPlan plan = new TopicPlan(admin, settings.topic(), topics());
                List<TopicChange> changes = plan.changes();
                changes.stream().map(TopicsCommand::line).forEach(Output.UTF_8::println);
                Output.UTF_8.flush();
                if (changes.isEmpty()) {
                    System.err.println("all topics are as they are wanted");
                }
                return run(plan, changes);
            }
        }
    }

    /** Those of the services and of the other commands. */
    private static List<Topic<?>> topics() {
        return Stream.concat(Stages.topics().stream(), Replay.topics().stream())
                .<Topic<?>>map(topic -> topic)
                .distinct()
                .toList();
    }

    private static String line(TopicChange change) {
        return switch (change) {
            case TopicChange.Create(String topic, int partitions, int replication) ->
                "create    %s with %d partitions, %s"
                        .formatted(
                                topic,
                                partitions,
                                replication < 1 ? "replicated as the broker does" : replication + " copies");
            case TopicChange.Configure(String topic, String property, String from, String to) ->
                "configure %s: %s from %s to %s".formatted(topic, property, from.isEmpty() ? "nothing" : from, to);
            case TopicChange.Keep(String topic, int partitions, int wanted) ->
                "keep      %s with %d partitions, though the settings say %d: keys would move"
                        .formatted(topic, partitions, wanted);
        };
    }
}
