package dateline.sink;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.JsonSerde;
import dateline.sink.events.Story;
import dateline.sink.story.Cluster;
import dateline.sink.story.Report;
import dateline.sink.story.Stories;
import dateline.sink.story.StoryShelf;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Gathers the reports of all articles into stories, tells of each, and answers the articles' desks. */
final class StoryProcessor implements Processor<String, Report, String, Object> {
    static final String STORIES = "stories";
    static final String PLACES = "story-places";
    static final String TOLD = "write-stories";
    static final String ANSWERS = "write-placements";

    private static final int WARM = 1_024;

    private final Duration window;
    private final int most;
    private final InstantSource clock;
    private final SinkMeters meters;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable Stories stories;
    private @Nullable Sweep<String, Place> sweep;
    private @Nullable Moments moments;

    /**
     * Where an article belongs.
     *
     * @param story its story
     * @param kept how far the stream's time had come when that was said
     */
    record Place(String story, long kept) {}

    StoryProcessor(Duration window, int most, InstantSource clock, SinkMeters meters) {
        this.window = window;
        this.most = most;
        this.clock = clock;
        this.meters = meters;
    }

    static List<StoreBuilder<?>> stores() {
        return List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORIES), Serdes.String(), new JsonSerde<>(Cluster.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(PLACES), Serdes.String(), new JsonSerde<>(Place.class)));
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        Moments own = new Moments(context, clock);
        KeyValueStore<String, Place> places = context.getStateStore(PLACES);
        moments = own;
        KeyValueStore<String, Cluster> clusters = context.getStateStore(STORIES);
        Stories all = new Stories(
                new Shelf(clusters, new WarmStore<>(clusters, WARM), places, own), window, most, this::tell);
        stories = all;
        sweep = new Sweep<>(places, (article, place) -> {
            boolean isOld =
                    place.kept() < own.reached().minus(window.multipliedBy(2)).toEpochMilli();
            if (isOld && !all.remembers(place.story())) {
                places.delete(article);
            }
        });
    }

    @Override
    public void process(Record<String, Report> record) {
        Report report = record.value();
        long reached = requireNonNull(moments, "moments").reached().toEpochMilli();
        String story = requireNonNull(stories, "stories").place(report, reached);
        requireNonNull(context, "context")
                .forward(record.withValue((Object) new Note.Placement(report.version(), story)), ANSWERS);
        requireNonNull(sweep, "sweep").step();
    }

    private void tell(Story story) {
        meters.told(story);
        ProcessorContext<String, Object> to = requireNonNull(context, "context");
        to.forward(
                new Record<>(
                        story.id(),
                        story,
                        to.currentStreamTimeMs(),
                        CloudEvents.headers(
                                story, requireNonNull(moments, "moments").reached())),
                TOLD);
    }

    /** The stories in their stores. */
    private record Shelf(
            KeyValueStore<String, Cluster> all,
            WarmStore<Cluster> clusters,
            KeyValueStore<String, Place> places,
            Moments moments)
            implements StoryShelf {
        @Override
        public @Nullable Cluster cluster(String story) {
            return clusters.get(story);
        }

        @Override
        public void put(Cluster cluster) {
            clusters.put(cluster.id(), cluster);
        }

        @Override
        public void remove(String story) {
            clusters.delete(story);
        }

        @Override
        public void forEach(Consumer<Cluster> visitor) {
            try (KeyValueIterator<String, Cluster> each = all.all()) {
                while (each.hasNext()) {
                    visitor.accept(each.next().value);
                }
            }
        }

        @Override
        public @Nullable String storyOf(String article) {
            Place place = places.get(article);
            return place == null ? null : place.story();
        }

        @Override
        public void assign(String article, String story) {
            places.put(article, new Place(story, moments.reached().toEpochMilli()));
        }

        @Override
        public void unassign(String article) {
            places.delete(article);
        }
    }
}
