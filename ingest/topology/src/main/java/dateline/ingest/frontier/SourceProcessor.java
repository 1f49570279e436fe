package dateline.ingest.frontier;

import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Source;
import dateline.ingest.feed.Lead;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Standing;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Tells the owners of the hosts what a source has to be followed at, and what no longer. */
final class SourceProcessor implements Processor<String, Source, String, FrontierItem> {
    private final InstantSource clock;
    private @Nullable ProcessorContext<String, FrontierItem> context;
    private @Nullable KeyValueStore<String, Source> sources;

    SourceProcessor(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, FrontierItem> opened) {
        context = opened;
        sources = opened.getStateStore(Frontier.SOURCES);
    }

    @Override
    public void process(Record<String, @Nullable Source> event) {
        if (sources == null) {
            throw new IllegalStateException("processor must be initialised before it is used");
        }
        Source before = sources.get(event.key());
        Source after = event.value();
        sources.put(event.key(), after);
        if (after == null || !after.equals(before)) {
            if (isFollowed(before) != isFollowed(after)) {
                send(new Standing(event.key(), isFollowed(after)));
            }
            List<Lead> kept = followed(after);
            followed(before).stream()
                    .filter(lead -> !kept.contains(lead))
                    .forEach(lead -> send(new Unfollow(lead.url(), event.key(), null)));
            kept.forEach(lead -> follow(after, lead));
        }
    }

    private void follow(@Nullable Source source, Lead lead) {
        if (source != null) {
            send(new Follow(lead.url(), lead.kind(), source.ref(), source.interval(), null, 0));
        }
    }

    private void send(FrontierItem item) {
        if (context != null) {
            context.forward(new Record<>(item.key(), item, clock.millis()));
        }
    }

    private static boolean isFollowed(@Nullable Source source) {
        return source != null && source.isEnabled();
    }

    private static List<Lead> followed(@Nullable Source source) {
        if (source == null || !isFollowed(source)) {
            return List.of();
        }
        List<Lead> named = Stream.concat(
                        source.feeds().stream().map(feed -> new Lead(feed, FeedKind.FEED)),
                        source.sitemaps().stream().map(sitemap -> new Lead(sitemap, FeedKind.SITEMAP)))
                .toList();
        return named.isEmpty() && source.home() != null ? List.of(new Lead(source.home(), FeedKind.HOME)) : named;
    }
}
