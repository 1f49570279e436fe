package dateline.sink;

import static dateline.sink.Articles.NOON;
import static dateline.sink.Articles.article;
import static dateline.sink.Articles.fetchedFrom;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.sink.duplicate.Appearance;
import dateline.sink.duplicate.Fingerprint;
import dateline.sink.events.ArticleEvent;
import dateline.sink.revision.Edition;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose questions nobody answers unless the test does. */
class DeskTest {
    private static final String TEXT = "Tugs pulled one vessel free while divers searched the other. ".repeat(12);
    private static final Duration WINDOW = SinkSettings.DEFAULTS.window();
    private static final Duration MEMORY = SinkSettings.DEFAULTS.memory();

    private Instant now = NOON.plus(MEMORY.multipliedBy(2));

    @TempDir
    private Path folder;

    private MockProcessorContext<String, Object> context;
    private DeskShelf shelf;
    private Desk desk;

    @BeforeEach
    void open() {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
        DeskShelf.stores().forEach(builder -> {
            StateStore store =
                    builder.withLoggingDisabled().withCachingDisabled().build();
            context.addStateStore(store);
            store.init(context.getStateStoreContext(), store);
        });
        context.setCurrentStreamTimeMs(NOON.toEpochMilli());
        shelf = new DeskShelf(context);
        InstantSource clock = () -> now;
        Moments moments = new Moments(context, clock);
        desk = new Desk(shelf, new DeskOutput(context, clock, new SinkMeters(new SimpleMeterRegistry())), moments);
    }

    @AfterEach
    void close() {
        DeskShelf.stores()
                .forEach(builder -> context.getStateStore(builder.name()).close());
    }

    @Test
    void publishesWholeWhatStillWaitedWhenItsTimeWasUp() {
        Article article = article("Harbour closed", TEXT, 0);
        desk.take(article);
        Edition waits = requireNonNull(shelf.edition(article.id()));
        passes(WINDOW.plusDays(1));
        desk.age(article.id(), waits, WINDOW, MEMORY);
        passes(MEMORY);
        desk.age(article.id(), waits, WINDOW, MEMORY);

        answer(article.id());

        assertThat(published())
                .singleElement()
                .satisfies(event -> assertThat(event.article().facts()).isEqualTo(article.facts()));
    }

    @Test
    void asksAgainWhereAnAnswerWasLost() {
        Article article = article("Harbour closed", TEXT, 0);
        desk.take(article);
        desk.take(article("Harbour open", TEXT, 60));
        desk.read(article.id(), new Note.Answer(1, 0, List.of()));
        long first = now.toEpochMilli();
        now = now.plus(Duration.ofHours(2));
        context.resetForwards();

        desk.take(article("Harbour open again", TEXT, 7200));
        desk.read(article.id(), new Note.Verdict(1, first, new Appearance(0, "late"), 1.0));
        assertThat(context.forwarded(DeskOutput.PROBES)).hasSize(Fingerprint.GROUPS);
        assertThat(context.forwarded(DeskOutput.REPORTS)).hasSize(1);
        answer(article.id());
        desk.read(article.id(), new Note.Placement(2, "s1"));

        assertThat(published())
                .extracting(event -> event.article().facts().headline())
                .containsExactly("Harbour closed", "Harbour open");
    }

    @Test
    void forgetsWhatIsPublishedInTime() {
        Article article = article("Harbour closed", TEXT, 0);
        desk.take(article);
        answer(article.id());
        passes(MEMORY.plusDays(1));

        desk.age(article.id(), requireNonNull(shelf.edition(article.id())), WINDOW, MEMORY);

        assertThat(shelf.edition(article.id())).isNull();
        assertThat(shelf.event(article.id())).isNull();
    }

    @Test
    void forgetsOtherAddressesInTime() {
        String other = "https://news.example/harbour?ref=feed";
        String id = ArticleId.of(URI.create(other));
        Article article = fetchedFrom(other, article("Harbour closed", TEXT, 0));
        desk.read(id, new Note.Alias(article.id()));
        DeskShelf.Alias alias = requireNonNull(shelf.aliases().get(id));

        desk.age(id, alias, MEMORY);
        assertThat(shelf.aliased(id)).isEqualTo(article.id());

        passes(MEMORY.plusDays(1));
        desk.age(id, alias, MEMORY);
        assertThat(shelf.aliased(id)).isNull();
    }

    private void passes(Duration time) {
        context.setCurrentStreamTimeMs(context.currentStreamTimeMs() + time.toMillis());
    }

    private void answer(String article) {
        for (int group = 0; group < Fingerprint.GROUPS; group++) {
            desk.read(article, new Note.Answer(1, group, List.of()));
        }
        desk.read(article, new Note.Placement(1, "s1"));
    }

    private List<ArticleEvent> published() {
        return context.forwarded(DeskOutput.ARTICLES).stream()
                .map(forward -> (ArticleEvent) forward.record().value())
                .toList();
    }
}
