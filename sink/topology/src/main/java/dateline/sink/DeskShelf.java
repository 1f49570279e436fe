package dateline.sink;

import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.Facts;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import dateline.sink.revision.Edition;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the articles whose desk a task is: of each its edition, its last event, what it waits for, and
 * the other ids under which it was fetched.
 */
final class DeskShelf {
    static final String EDITIONS = "editions";
    static final String EVENTS = "events";
    static final String GATHERINGS = "gatherings";
    static final String ALIASES = "aliases";

    private static final int FEWEST_CHARACTERS = 280;

    /** More than wait for their answers at one time, also while a backlog is worked off; events are the long ones. */
    private static final int WARM = 512;

    private static final int WARM_EVENTS = 256;

    private final KeyValueStore<String, Edition> allEditions;
    private final WarmStore<Edition> editions;
    private final WarmStore<ArticleEvent> events;
    private final WarmStore<Gathering> gatherings;
    private final KeyValueStore<String, Alias> aliases;

    /**
     * That an article was fetched under another address than its own.
     *
     * @param article the article's id
     * @param kept how far the stream's time had come then
     */
    record Alias(String article, Instant kept) {}

    DeskShelf(ProcessorContext<?, ?> context) {
        allEditions = context.getStateStore(EDITIONS);
        editions = new WarmStore<>(allEditions, WARM);
        events = new WarmStore<>(context.getStateStore(EVENTS), WARM_EVENTS);
        gatherings = new WarmStore<>(context.getStateStore(GATHERINGS), WARM);
        aliases = context.getStateStore(ALIASES);
    }

    /** What is gathered is cached: most answers to an article come between two commits, and only the last state counts. */
    static List<StoreBuilder<?>> stores() {
        return List.of(
                store(EDITIONS, Edition.class),
                store(EVENTS, ArticleEvent.class),
                store(GATHERINGS, Gathering.class).withCachingEnabled(),
                store(ALIASES, Alias.class));
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), new JsonSerde<>(type));
    }

    KeyValueStore<String, Edition> editions() {
        return allEditions;
    }

    KeyValueStore<String, Alias> aliases() {
        return aliases;
    }

    @Nullable
    Edition edition(String id) {
        return editions.get(id);
    }

    void put(String id, Edition edition) {
        editions.put(id, edition);
    }

    @Nullable
    ArticleEvent event(String id) {
        return events.get(id);
    }

    void put(String id, ArticleEvent event) {
        events.put(id, event);
    }

    @Nullable
    Gathering gathering(String id) {
        return gatherings.get(id);
    }

    void put(String id, Gathering gathering) {
        gatherings.put(id, gathering);
    }

    void endGathering(String id) {
        gatherings.delete(id);
    }

    @Nullable
    String aliased(String id) {
        Alias alias = aliases.get(id);
        return alias == null ? null : alias.article();
    }

    void putAlias(String id, String article, Instant kept) {
        aliases.put(id, new Alias(article, kept));
    }

    void forgetAlias(String id) {
        aliases.delete(id);
    }

    /** What an edition said; null where its text is no longer kept. */
    @Nullable
    Facts facts(@Nullable Edition edition, String id) {
        ArticleEvent event = edition == null || edition.shingles() == null ? null : events.get(id);
        return event == null ? null : event.article().facts();
    }

    /** Keeps of an article whose window has passed what a retraction and a later version need. */
    void condense(String id, Edition edition) {
        editions.put(id, edition.condensed());
        ArticleEvent event = events.get(id);
        if (event != null) {
            events.put(id, shortened(event));
        }
    }

    /** Forgets an article. */
    void forget(String id) {
        editions.delete(id);
        events.delete(id);
    }

    private static ArticleEvent shortened(ArticleEvent event) {
        Article article = event.article();
        Analysis analysis = article.analysis();
        Article kept = new Article(
                article.id(),
                article.url(),
                shortened(article.facts()),
                new Analysis(
                        analysis.region(),
                        analysis.regions(),
                        analysis.countries(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        analysis.languageInfo()),
                article.rights(),
                article.source(),
                article.fetch(),
                article.pipeline());
        return new ArticleEvent(
                event.uri(),
                event.version(),
                event.previousVersion(),
                event.firstCreated(),
                event.versionCreated(),
                event.pubStatus(),
                event.altIds(),
                null,
                event.retraction(),
                false,
                null,
                null,
                null,
                kept);
    }

    private static Facts shortened(Facts facts) {
        String body = facts.articleBody();
        int end = body.offsetByCodePoints(0, Math.min(FEWEST_CHARACTERS, body.codePointCount(0, body.length())));
        return new Facts(
                facts.headline(),
                facts.description(),
                body.substring(0, end),
                facts.author(),
                facts.datePublished(),
                facts.dateModified(),
                facts.dateInfo(),
                facts.inLanguage(),
                facts.articleSection(),
                List.of(),
                null,
                facts.isAccessibleForFree(),
                null,
                facts.genre(),
                List.of());
    }
}
