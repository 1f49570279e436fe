package dateline.sink;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Article;
import dateline.enrich.events.Withdrawal;
import dateline.sink.revision.Edition;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The desks of the articles of one partition: reads articles, withdrawals and notes, each under the article's id. */
final class DeskProcessor implements Processor<String, Object, String, Object> {
    private final SinkSettings settings;
    private final InstantSource clock;
    private final SinkMeters meters;
    private @Nullable Desk desk;
    private @Nullable Sweep<String, Edition> editions;
    private @Nullable Sweep<String, DeskShelf.Alias> aliases;

    DeskProcessor(SinkSettings settings, InstantSource clock, SinkMeters meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        DeskShelf shelf = new DeskShelf(context);
        Desk made = new Desk(shelf, new DeskOutput(context, clock, meters), new Moments(context, clock));
        desk = made;
        editions = new Sweep<>(
                shelf.editions(), (id, edition) -> made.age(id, edition, settings.window(), settings.memory()));
        aliases = new Sweep<>(shelf.aliases(), (id, alias) -> made.age(id, alias, settings.memory()));
    }

    @Override
    public void process(Record<String, Object> record) {
        Desk own = requireNonNull(desk, "desk");
        switch (record.value()) {
            case Article article -> {
                own.take(article);
                requireNonNull(editions, "editions").step();
                requireNonNull(aliases, "aliases").step();
            }
            case Withdrawal withdrawal -> own.withdraw(record.key(), withdrawal);
            case Note note -> own.read(record.key(), note);
            case null, default ->
                throw new IllegalArgumentException(
                        "a desk takes articles, withdrawals and notes but got " + record.value());
        }
    }
}
