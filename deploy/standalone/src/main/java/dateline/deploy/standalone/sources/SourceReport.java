package dateline.deploy.standalone.sources;

import dateline.ingest.events.FeedStatus;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how a source fares.
 *
 * @param source the source
 * @param ledger what became of all that it led to; absent: nothing has been entered yet
 * @param now the moment that ages count from
 */
public record SourceReport(Source source, @Nullable Ledger ledger, Instant now) {
    private static final String ROW = "%-24s %-7s %9s %8s %8s  %-14s %s%n";

    /** The head of a table of sources. */
    public static String head() {
        return ROW.formatted("source", "state", "published", "queued", "failed", "last published", "trouble");
    }

    /** One line of the table. */
    public String row() {
        return ROW.formatted(
                source.id(),
                state(),
                urls(reason -> reason == Reason.PUBLISHED),
                urls(reason -> reason == Reason.QUEUED),
                urls(reason -> reason.kind() == Reason.Kind.FAILED),
                Times.ago(ledger == null ? null : ledger.lastPublished(), now),
                worst().map(SourceReport::trouble).orElse("-"));
    }

    /** All that is known of it, on several lines. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "source", source.id() + (source.name() == null ? "" : "  " + source.name()));
        line(text, "state", state());
        line(text, "last success", Times.ago(latest(FeedStatus::lastSuccess, Comparator.naturalOrder()), now));
        line(text, "next poll", Times.until(latest(FeedStatus::nextPoll, Comparator.reverseOrder()), now));
        line(text, "freshness", freshness());
        line(text, "back-off", worst().map(this::backOff).orElse("none"));
        text.append("outcomes\n");
        (ledger == null ? Stream.<Ledger.Count>empty() : ledger.outcomes().stream())
                .forEach(count ->
                        text.append("  %-18s %9d%n".formatted(count.outcome().word(), count.urls())));
        text.append("polled documents\n");
        feeds().forEach(feed -> text.append(feed(feed)));
        return text.toString();
    }

    /** The same for programs: the source and its ledger. */
    public String json() {
        Map<String, Record> both = new LinkedHashMap<>();
        both.put("source", source);
        if (ledger != null) {
            both.put("ledger", ledger);
        }
        return JsonSerde.mapper().writeValueAsString(both);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%-13s %s%n".formatted(name, value));
    }

    private String state() {
        return source.isEnabled() ? "follows" : "paused";
    }

    private String freshness() {
        if (ledger == null || ledger.lastFound() == null) {
            return "nothing was found yet";
        }
        return "found %s, fetched %s, published %s"
                .formatted(
                        Times.ago(ledger.lastFound(), now),
                        Times.ago(ledger.lastFetched(), now),
                        Times.ago(ledger.lastPublished(), now));
    }

    private String feed(FeedStatus feed) {
        String state = feed.trouble() == null
                ? "read %s, again %s, every %s"
                        .formatted(
                                Times.ago(feed.lastSuccess(), now),
                                Times.until(feed.nextPoll(), now),
                                Times.span(feed.interval()))
                : "fails: %s, last read %s, again %s"
                        .formatted(
                                trouble(feed), Times.ago(feed.lastSuccess(), now), Times.until(feed.nextPoll(), now));
        String via = feed.via() == null ? "" : ", named by " + feed.via();
        return "  %-12s %s%n               %s%s%n".formatted(feed.kind().word(), feed.url(), state, via);
    }

    private String backOff(FeedStatus feed) {
        return Times.until(feed.nextPoll(), now) + ", " + trouble(feed) + " at " + feed.url();
    }

    private static String trouble(FeedStatus feed) {
        return feed.trouble() + (feed.detail() == null ? "" : " (" + feed.detail() + ")");
    }

    private Stream<FeedStatus> feeds() {
        return ledger == null ? Stream.empty() : ledger.feeds().stream();
    }

    /** The document that is tried again last of those that fail. */
    private Optional<FeedStatus> worst() {
        return feeds().filter(feed -> feed.trouble() != null).max(Comparator.comparing(FeedStatus::nextPoll));
    }

    private @Nullable Instant latest(Function<FeedStatus, @Nullable Instant> time, Comparator<Instant> order) {
        return feeds().map(time).filter(Objects::nonNull).max(order).orElse(null);
    }

    private String urls(Predicate<Reason> reasons) {
        Ledger entered = ledger;
        int urls = entered == null
                ? 0
                : Arrays.stream(Reason.values())
                        .filter(reasons)
                        .mapToInt(entered::urls)
                        .sum();
        return String.format(Locale.ROOT, "%d", urls);
    }
}
