package dateline.sink.delivery.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.sink.delivery.FakeBroker;
import dateline.sink.delivery.News;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticleFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BRIEFLY = Duration.ofMillis(100);

    private final FakeBroker broker = new FakeBroker(3);
    private final List<Throwable> failures = new ArrayList<>();
    private final List<ArticleFeed> feeds = new ArrayList<>();

    @AfterEach
    void close() {
        feeds.forEach(ArticleFeed::close);
        assertThat(failures).isEmpty();
    }

    @Test
    void tellsWhatIsPublishedAfterItsEnd() throws Exception {
        publish(0, 10);
        ArticleFeed feed = start();
        Subscription subscription = feed.from(feed.end());

        publish(10, 20);

        assertThat(read(subscription, 10)).containsExactlyInAnyOrderElementsOf(ids(10, 20));
        assertThat(subscription.next(BRIEFLY).entries()).isEmpty();
    }

    @Test
    void goesOnAtAnyCursorOnAnyInstanceWithoutGapOrRepeat() throws Exception {
        ArticleFeed one = start();
        Subscription first = one.from(one.end());
        publish(0, 500);
        List<String> had = read(first, 200);
        String cursor = first.cursor().text();
        one.close();
        feeds.remove(one);
        publish(500, 2000);

        ArticleFeed other = start();
        had.addAll(read(other.from(Cursor.parse(cursor)), 2000 - had.size()));

        assertThat(had).containsExactlyInAnyOrderElementsOf(ids(0, 2000));
    }

    @Test
    void servesWhoFellBehindFromTheTopic() throws Exception {
        ArticleFeed feed = start();
        Subscription slow = feed.from(feed.end());
        Subscription quick = feed.from(feed.end());
        publish(0, 5000);

        assertThat(read(quick, 5000)).containsExactlyInAnyOrderElementsOf(ids(0, 5000));
        assertThat(read(slow, 5000)).containsExactlyInAnyOrderElementsOf(ids(0, 5000));
        assertThat(broker.readers())
                .as("one for all, and at most four for those behind")
                .isBetween(2, 5);
    }

    @Test
    void tellsHowMuchIsLost() throws Exception {
        publish(0, 1000);
        ArticleFeed feed = start();
        Cursor beginning = feed.beginning();
        broker.forget("news.articles", 1, 40);

        assertThat(feed.from(beginning).next(PATIENCE).missed()).isEqualTo(40);
    }

    @Test
    void missesNothingFromTheBeginningThoughTheTopicForgot() throws Exception {
        publish(0, 1000);
        ArticleFeed feed = start();
        broker.forget("news.articles", 1, 40);

        Batch first = feed.from(feed.at("beginning")).next(PATIENCE);

        assertThat(first.missed()).isZero();
        assertThat(first.entries()).isNotEmpty();
    }

    @Test
    void letsGoOfWhoFellBehindWhenItIsClosed() {
        publish(0, 1000);
        ArticleFeed feed = start();
        Subscription slow = feed.from(feed.beginning());

        feed.close();
        feeds.remove(feed);

        CompletableFuture<Batch> next = CompletableFuture.supplyAsync(() -> next(slow));
        assertThat(next).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(FeedClosedException.class);
    }

    private static Batch next(Subscription subscription) {
        try {
            return subscription.next(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesCursorsOfATopicThatIsNoMore() {
        ArticleFeed feed = start();
        Cursor cursor = feed.end();
        broker.reset();

        assertThatThrownBy(() -> start().from(cursor))
                .isInstanceOf(ForeignCursorException.class)
                .hasMessageContaining(cursor.text());
    }

    @Test
    void skipsWhatIsNoArticle() throws Exception {
        ArticleFeed feed = start();
        Subscription subscription = feed.from(feed.end());

        broker.append("news.articles", 0, "x", "rubbish".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0);
        publish(0, 1);

        assertThat(read(subscription, 1)).isEqualTo(ids(0, 1));
    }

    private ArticleFeed start() {
        ArticleFeed feed = ArticleFeed.start(broker, "news.", failures::add);
        feeds.add(feed);
        return feed;
    }

    private void publish(int from, int to) {
        ids(from, to).forEach(id -> broker.publish(News.plain(id)));
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "a" + i).toList();
    }

    private static List<String> read(Subscription subscription, int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ids.size() < count && System.nanoTime() < deadline) {
            subscription
                    .next(BRIEFLY)
                    .entries()
                    .forEach(entry -> ids.add(entry.event().article().id()));
        }
        return ids;
    }
}
