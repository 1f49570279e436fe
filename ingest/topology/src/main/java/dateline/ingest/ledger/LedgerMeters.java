package dateline.ingest.ledger;

import dateline.ingest.events.FeedStatus;
import dateline.ingest.events.Ledger;
import dateline.ingest.events.Reason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Shows each ledger as metrics, over all tasks of the process. Thread-safe. */
final class LedgerMeters {
    /** The meters of one source; written by the stream thread that owns it. */
    private static final class Page {
        private volatile Ledger ledger;
        private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        private final List<Meter> meters = new ArrayList<>();

        Page(Ledger ledger) {
            this.ledger = ledger;
        }
    }

    private final MeterRegistry registry;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    LedgerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void show(Ledger ledger) {
        Page page = pages.computeIfAbsent(ledger.source(), absent -> opened(ledger));
        page.ledger = ledger;
        ledger.outcomes().stream()
                .map(Ledger.Count::outcome)
                .filter(page.reasons::add)
                .forEach(reason ->
                        page.meters.add(Gauge.builder("dateline.source.urls", page, shown -> shown.ledger.urls(reason))
                                .description("addresses of a source by what became of them")
                                .tag("source", ledger.source())
                                .tag("outcome", reason.word())
                                .register(registry)));
    }

    void forget(String source) {
        Page page = pages.remove(source);
        if (page != null) {
            page.meters.forEach(registry::remove);
        }
    }

    private Page opened(Ledger ledger) {
        Page page = new Page(ledger);
        time(page, "last.published", "when an article was last published", Ledger::lastPublished);
        time(page, "last.fetched", "when a page was last fetched", Ledger::lastFetched);
        time(page, "last.success", "when a feed was last read", LedgerMeters::lastSuccess);
        time(page, "next.poll", "when a feed is polled next", LedgerMeters::nextPoll);
        gauge(page, "dateline.source.back.off", "seconds", "longest wait of a feed that fails", LedgerMeters::backOff);
        return page;
    }

    /** Seconds since 1970; 0: never. */
    private void time(Page page, String name, String description, Function<Ledger, @Nullable Instant> time) {
        gauge(page, "dateline.source." + name + ".timestamp", "seconds", description, ledger -> {
            Instant when = time.apply(ledger);
            return when == null ? 0 : when.toEpochMilli() / 1000.0;
        });
    }

    private void gauge(Page page, String name, String unit, String description, ToDoubleFunction<Ledger> value) {
        page.meters.add(Gauge.builder(name, page, shown -> value.applyAsDouble(shown.ledger))
                .description(description)
                .baseUnit(unit)
                .tag("source", page.ledger.source())
                .register(registry));
    }

    private static @Nullable Instant lastSuccess(Ledger ledger) {
        return ledger.feeds().stream()
                .map(FeedStatus::lastSuccess)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant nextPoll(Ledger ledger) {
        return ledger.feeds().stream()
                .map(FeedStatus::nextPoll)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static double backOff(Ledger ledger) {
        return ledger.feeds().stream()
                .map(FeedStatus::backOff)
                .filter(Objects::nonNull)
                .mapToLong(Duration::toSeconds)
                .max()
                .orElse(0);
    }
}
