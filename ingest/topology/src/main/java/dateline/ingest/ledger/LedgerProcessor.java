package dateline.ingest.ledger;

import dateline.ingest.events.Ledger;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sources, outcomes and reports of polls in, ledgers out: of each source that something has happened to, one every two
 * seconds at most.
 */
final class LedgerProcessor implements Processor<String, Object, String, Ledger> {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Duration forgetAfter;
    private final InstantSource clock;
    private final LedgerMeters meters;
    private final Set<String> changed = new LinkedHashSet<>();
    private Instant nextSweep = Instant.MIN;
    private @Nullable Books books;
    private @Nullable Cancellable beat;

    /** What exists between init and close. */
    private record Books(ProcessorContext<String, Ledger> context, Accounts accounts, FeedBook feeds) {}

    LedgerProcessor(Duration forgetAfter, InstantSource clock, LedgerMeters meters) {
        this.forgetAfter = forgetAfter;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Ledger> context) {
        Accounts accounts =
                new Accounts(context.getStateStore(Ledgers.ACCOUNTS), context.getStateStore(Ledgers.ENTRIES));
        books = new Books(context, accounts, new FeedBook(context.getStateStore(Ledgers.FEEDS)));
        accounts.sources().forEach(this::change); // what changed last may not have been told
    }

    @Override
    public void process(Record<String, @Nullable Object> event) {
        switch (event.value()) {
            case null -> remove(event.key());
            case Source source -> {
                books().accounts().open(source.id(), clock.instant());
                change(source.id());
            }
            case Outcome outcome -> {
                if (books().accounts().enter(outcome)) {
                    change(outcome.source());
                }
            }
            case PollReport report -> {
                if (books().accounts().of(report.source()) != null) {
                    books().feeds().enter(report);
                    change(report.source());
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "value must be a source, an outcome or a report but is " + event.value());
        }
    }

    @Override
    public void close() {
        if (books != null) {
            books.accounts().sources().forEach(meters::forget);
            books = null;
        }
        changed.clear();
        beat = null;
    }

    private void remove(String source) {
        books().accounts().close(source);
        books().feeds().close(source);
        change(source);
    }

    private void change(String source) {
        changed.add(source);
        if (beat == null) {
            beat = books().context().schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, timestamp -> tell());
        }
    }

    /** One beat only: each costs a commit, also an idle one. */
    private void tell() {
        if (beat != null) {
            beat.cancel();
            beat = null;
        }
        Instant now = clock.instant();
        Set<String> told = Set.copyOf(changed);
        changed.clear();
        told.forEach(source -> tell(source, now));
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            books().accounts().sweep(now.minus(forgetAfter), this::change);
        }
    }

    private void tell(String source, Instant now) {
        Account account = books().accounts().of(source);
        Ledger ledger = account == null ? null : ledger(source, account, now);
        books().context().forward(new Record<>(source, ledger, now.toEpochMilli()));
        if (ledger == null) {
            meters.forget(source);
        } else {
            meters.show(ledger);
        }
    }

    private Ledger ledger(String source, Account account, Instant now) {
        return new Ledger(
                source,
                account.list(),
                books().feeds().of(source),
                account.found(),
                account.fetched(),
                account.published(),
                now);
    }

    private Books books() {
        if (books == null) {
            throw new IllegalStateException("processor must be initialised before it is used");
        }
        return books;
    }
}
