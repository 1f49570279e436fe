package dateline.deploy.standalone.doctor;

import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.standalone.letters.LetterId;
import dateline.deploy.standalone.letters.Letterbox;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Looks at whether news flows, at dead letters, and at the clocks that its times come from. */
final class NewsCheck {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Broker broker;
    private final String prefix;
    private final Letterbox letters;
    private final InstantSource clock;

    NewsCheck(Broker broker, String prefix, Letterbox letters, InstantSource clock) {
        this.broker = broker;
        this.letters = letters;
        this.prefix = prefix;
        this.clock = clock;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(freshness("pages", RawPage.TOPIC, "fetched"));
        findings.add(freshness("articles", ArticleEvent.TOPIC, "published"));
        findings.add(letters());
        findings.add(clock());
        return findings;
    }

    private Finding freshness(String subject, Topic<?> topic, String done) {
        Optional<Instant> newest = newest(topic);
        if (newest.isEmpty()) {
            return Finding.warn(
                    subject, "none was ever " + done + ": dateline sources show tells why a source is silent.");
        }
        Duration age = Duration.between(newest.get(), clock.instant());
        String text = "the newest was " + done + " " + words(age) + " ago";
        return age.compareTo(LONG) > 0
                ? Finding.warn(subject, text + ": dateline sources show tells why a source is silent.")
                : Finding.ok(subject, text);
    }

    private Finding letters() {
        Map<LetterId, Instant> waiting =
                offsets(DeadLetters.TOPIC, OffsetSpec.latest()).isEmpty() ? Map.of() : letters.waiting();
        return waiting.values().stream()
                .max(Instant::compareTo)
                .map(newest -> Finding.warn(
                        "dead letters",
                        "there are some, " + waiting.size() + " in all, the newest from " + newest
                                + ": dateline dead-letters list tells which."))
                .orElseGet(() -> Finding.ok("dead letters", "none that was not put back"));
    }

    private Finding clock() {
        Optional<Instant> newest = List.of(RawPage.TOPIC, ArticleEvent.TOPIC).stream()
                .flatMap(topic -> newest(topic).stream())
                .max(Instant::compareTo);
        Instant now = clock.instant(); // after the records were asked for, of which some are younger than the question
        Duration ahead = Duration.between(now, newest.orElse(now));
        return ahead.compareTo(TOLERANCE) > 0
                ? Finding.fail(
                        "clock",
                        "a record is dated " + words(ahead) + " ahead of this machine's clock, " + now
                                + ": set the clocks of all machines by NTP.")
                : Finding.ok(
                        "clock",
                        "no record is dated ahead of " + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    private Optional<Instant> newest(Topic<?> topic) {
        return offsets(topic, OffsetSpec.maxTimestamp()).values().stream()
                .filter(offset -> offset.timestamp() >= 0)
                .map(offset -> Instant.ofEpochMilli(offset.timestamp()))
                .max(Instant::compareTo);
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Topic<?> kind, OffsetSpec which) {
        String name = kind.under(prefix).name();
        if (!broker.answer(broker.admin().listTopics().names()).contains(name)) {
            return Map.of();
        }
        Map<TopicPartition, OffsetSpec> questions =
                broker.answer(broker.admin().describeTopics(List.of(name)).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(name, partition.partition()), _ -> which));
        return broker.answer(broker.admin().listOffsets(questions).all());
    }

    private static String words(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
            return Math.max(0, duration.toSeconds()) + " s";
        }
        return duration.compareTo(Duration.ofHours(2)) < 0 ? duration.toMinutes() + " min" : duration.toHours() + " h";
    }
}
