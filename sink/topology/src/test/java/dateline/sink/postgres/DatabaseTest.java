package dateline.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.enrich.events.Article;
import dateline.ingest.events.JsonSerde;
import dateline.sink.Articles;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real server, which the tests start themselves; skipped where it does not start. */
class DatabaseTest {
    private static final String TOPIC = "news.articles";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final String STORM = "Storm closes the port";
    private static final String TEXT = "The port was closed on Monday.\nIt will open again on Tuesday.";

    private static @Nullable EmbeddedPostgres server;

    private PostgresUrl url = new PostgresUrl(URI.create("postgresql://postgres@localhost/postgres"));

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException e) {
            assumeTrue(false, "no PostgreSQL server starts here: " + e.getMessage());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void emptyDatabase() throws SQLException {
        EmbeddedPostgres running = java.util.Objects.requireNonNull(server);
        try (Connection connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS news WITH (FORCE)");
            statement.execute("CREATE DATABASE news");
        }
        url = new PostgresUrl(URI.create("postgresql://postgres:secret@localhost:" + running.getPort() + "/news"));
    }

    @Test
    void writesEachVersionOnceThoughItIsReadTwice() throws SQLException {
        try (Database database = Database.open(url, "news.")) {
            database.take(PARTITION);

            database.write(List.of(record(0, event(1, STORM, TEXT)), record(1, event(2, STORM, TEXT + " Or not."))));
        }
        try (Database database = Database.open(url, "news.")) {
            assertThat(database.take(PARTITION)).isEqualTo(2);

            database.write(List.of(record(2, event(2, STORM, TEXT + " Or not."))));
        }

        assertThat(ask("SELECT version, body FROM version ORDER BY version"))
                .containsExactly("1|" + TEXT, "2|" + TEXT + " Or not.");
        assertThat(ask("SELECT id, latest_version, source FROM article"))
                .containsExactly(Articles.article(STORM, TEXT, 1).id() + "|2|news");
        assertThat(ask("SELECT next_offset FROM position")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "null", "{}"})
    void skipsWhatIsNoArticle(String value) throws SQLException {
        ConsumerRecord<String, byte[]> odd =
                new ConsumerRecord<>(TOPIC, 0, 1, "x", value.getBytes(StandardCharsets.UTF_8));
        try (Database database = Database.open(url, "news.")) {
            database.take(PARTITION);

            database.write(List.of(record(0, event(1, STORM, TEXT)), odd, record(2, event(2, STORM, TEXT))));
        }

        assertThat(ask("SELECT version FROM version ORDER BY version")).containsExactly("1", "2");
        assertThat(ask("SELECT next_offset FROM position")).containsExactly("3");
    }

    @Test
    void skipsWhatIsNoStory() throws SQLException {
        TopicPartition stories = new TopicPartition("news.stories", 0);
        try (Database database = Database.open(url, "news.")) {
            database.take(stories);

            database.write(List.of(new ConsumerRecord<>("news.stories", 0, 6, "s", new byte[] {'{'})));
        }

        assertThat(ask("SELECT topic, next_offset FROM position")).containsExactly("news.stories|7");
    }

    @Test
    void keepsAllOfTheEventAsJson() throws SQLException {
        try (Database database = Database.open(url, "news.")) {
            database.take(PARTITION);

            database.write(List.of(record(0, event(1, STORM, TEXT))));
        }

        assertThat(ask("SELECT event->>'headline', event->'region'->>'id', region FROM version"))
                .containsExactly(STORM + "|middle-east|middle-east");
    }

    @Test
    void findsByWords() throws SQLException {
        try (Database database = Database.open(url, "news.")) {
            database.take(PARTITION);

            database.write(List.of(record(0, event(1, STORM, TEXT))));
        }

        assertThat(ask("SELECT headline FROM version WHERE search @@ websearch_to_tsquery('simple', 'tuesday port')"))
                .containsExactly(STORM);
        assertThat(ask("SELECT headline FROM version WHERE search @@ websearch_to_tsquery('simple', 'wednesday')"))
                .isEmpty();
    }

    @Test
    void aWriterThatIsLateWritesNothing() throws SQLException {
        try (Database late = Database.open(url, "news.");
                Database quick = Database.open(url, "news.")) {
            late.take(PARTITION);
            quick.take(PARTITION);
            quick.write(List.of(record(0, event(1, STORM, TEXT))));

            assertThatThrownBy(() ->
                            late.write(List.of(record(0, event(1, STORM, TEXT)), record(1, event(2, "x", TEXT)))))
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("another instance writes it");
        }

        assertThat(ask("SELECT version FROM version")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # headline, with unfit characters as escapes , as it is kept
        nul: \\u0000.                                 , nul: \uFFFD.
        half of a pair: \\ud800.                      , half of a pair: \uFFFD.
        a whole pair: \\ud83d\\ude00.                  , a whole pair: \uD83D\uDE00.
        an escaped backslash: \\\\u0000                , an escaped backslash: \\u0000
        """)
    void takesTextThatPostgresDoesNot(String escaped, String kept) throws SQLException {
        String json = new String(bytes(event(1, STORM, TEXT)), StandardCharsets.UTF_8).replace(STORM, escaped);
        try (Database database = Database.open(url, "news.")) {
            database.take(PARTITION);

            database.write(List.of(new ConsumerRecord<>(TOPIC, 0, 0, "a1", json.getBytes(StandardCharsets.UTF_8))));
        }

        assertThat(ask("SELECT headline, event->>'headline' FROM version")).containsExactly(kept + "|" + kept);
    }

    @Test
    void saysWhatIsWrongWithoutThePassword() {
        PostgresUrl nowhere = new PostgresUrl(URI.create("postgresql://me:secret@127.0.0.1:1/news"));

        assertThatThrownBy(() -> Database.open(nowhere, "news."))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("cannot use the database postgresql://127.0.0.1:1/news")
                .hasMessageNotContaining("secret");
    }

    private static ArticleEvent event(int version, String headline, String text) {
        Article article = Articles.article(headline, text, version);
        return new ArticleEvent(
                "urn:dateline:a1",
                version,
                version == 1 ? null : version - 1,
                Articles.NOON,
                Articles.NOON.plusSeconds(version),
                PubStatus.USABLE,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                article);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, ArticleEvent event) {
        return new ConsumerRecord<>(TOPIC, 0, offset, "a1", bytes(event));
    }

    private static byte[] bytes(ArticleEvent event) {
        return JsonSerde.mapper().writeValueAsBytes(event);
    }

    private List<String> ask(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url.jdbc(), url.credentials());
                ResultSet found = connection.createStatement().executeQuery(query)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    cells.add(found.getString(column));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
