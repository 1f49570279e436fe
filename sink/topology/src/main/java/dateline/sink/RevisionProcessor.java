package dateline.sink;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Article;
import dateline.sink.revision.Edition;
import dateline.sink.revision.Revision;
import dateline.sink.revision.Revisions;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Compares each article with the edition that stands and keeps the newer one. */
final class RevisionProcessor implements Processor<String, Article, String, Revision> {
    private @Nullable ProcessorContext<String, Revision> context;
    private @Nullable KeyValueStore<String, Edition> editions;

    @Override
    public void init(ProcessorContext<String, Revision> context) {
        this.context = context;
        this.editions = context.getStateStore(SinkTopology.EDITIONS);
    }

    @Override
    public void process(Record<String, Article> article) {
        KeyValueStore<String, Edition> store = requireNonNull(editions, "editions");
        Revision revision = Revisions.compare(store.get(article.key()), article.value());
        if (revision instanceof Revision.Version version) {
            store.put(article.key(), version.edition());
        }
        requireNonNull(context, "context").forward(article.withValue(revision));
    }
}
