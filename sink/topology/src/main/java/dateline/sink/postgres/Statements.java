package dateline.sink.postgres;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedCountry;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Collects rows and sends them in batches. For one thread; belongs to one connection. */
final class Statements implements AutoCloseable {
    private final PreparedStatement article;
    private final PreparedStatement version;
    private final PreparedStatement country;
    private final PreparedStatement actor;
    private final PreparedStatement story;
    private final PreparedStatement storyEnd;

    Statements(Connection connection) throws SQLException {
        article = connection.prepareStatement("""
            INSERT INTO article (id, uri, url, source, first_created, latest_version) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET url = excluded.url, latest_version = excluded.latest_version
            WHERE article.latest_version < excluded.latest_version\
            """);
        version = connection.prepareStatement("""
            INSERT INTO version (article_id, version, version_created, published, pub_status, headline, description, body,
                language, region, sentiment_label, sentiment_score, original_article, story_id, event)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING\
            """);
        country = connection.prepareStatement("""
            INSERT INTO version_country (article_id, version, country, salience) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING\
            """);
        actor = connection.prepareStatement("""
            INSERT INTO version_actor (article_id, version, actor, name, type, country, role, salience, mentions,
                sentiment_label, sentiment_score)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """);
        story = connection.prepareStatement("""
            INSERT INTO story (id, revision, headline, articles, started, ended, region, merged_into, event)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, headline = excluded.headline,
                articles = excluded.articles, started = excluded.started, ended = excluded.ended,
                region = excluded.region, merged_into = excluded.merged_into, event = excluded.event\
            """);
        storyEnd = connection.prepareStatement("DELETE FROM story WHERE id = ?");
    }

    void add(ArticleEvent event, String json) throws SQLException {
        Article its = event.article();
        article.setString(1, its.id());
        article.setString(2, Text.fit(event.uri()));
        article.setString(3, its.url().toString());
        article.setString(4, its.source() == null ? null : its.source().id());
        article.setObject(5, utc(event.firstCreated()));
        article.setInt(6, event.version());
        article.addBatch();
        addVersion(event, json);
        for (AssignedCountry named : its.analysis().countries()) {
            addCountry(event, named);
        }
        for (Actor acting : its.analysis().actors()) {
            addActor(event, acting);
        }
    }

    private void addVersion(ArticleEvent event, String json) throws SQLException {
        var facts = event.article().facts();
        var analysis = event.article().analysis();
        var tone = analysis.sentiment();
        version.setString(1, event.article().id());
        version.setInt(2, event.version());
        version.setObject(3, utc(event.versionCreated()));
        version.setObject(4, facts.datePublished());
        version.setString(5, event.pubStatus().word());
        version.setString(6, Text.fit(facts.headline()));
        version.setString(7, Text.fit(facts.description()));
        version.setString(8, Text.fit(facts.articleBody()));
        version.setString(
                9, facts.inLanguage() == null ? null : facts.inLanguage().toLanguageTag());
        version.setString(
                10, analysis.region() == null ? null : analysis.region().id().id());
        version.setString(11, tone == null ? null : tone.label().word());
        setDouble(version, 12, tone == null ? null : tone.score());
        version.setString(13, event.originalArticle());
        version.setString(14, event.storyId());
        version.setString(15, Text.fitJson(json));
        version.addBatch();
    }

    private void addCountry(ArticleEvent event, AssignedCountry named) throws SQLException {
        country.setString(1, event.article().id());
        country.setInt(2, event.version());
        country.setString(3, named.code());
        country.setDouble(4, named.salience());
        country.addBatch();
    }

    private void addActor(ArticleEvent event, Actor acting) throws SQLException {
        var tone = acting.sentiment();
        actor.setString(1, event.article().id());
        actor.setInt(2, event.version());
        actor.setString(3, Text.fit(acting.id()));
        actor.setString(4, Text.fit(acting.name()));
        actor.setString(5, acting.type().word());
        actor.setString(6, acting.countryCode());
        actor.setString(7, Text.fit(acting.role()));
        actor.setDouble(8, acting.salience());
        actor.setInt(9, acting.mentions().size());
        actor.setString(10, tone == null ? null : tone.label().word());
        setDouble(actor, 11, tone == null ? null : tone.score());
        actor.addBatch();
    }

    void add(Story told, String json) throws SQLException {
        story.setString(1, told.id());
        story.setInt(2, told.revision());
        story.setString(3, Text.fit(told.headline()));
        story.setInt(4, told.articleCount());
        story.setObject(5, utc(told.start()));
        story.setObject(6, utc(told.end()));
        story.setString(7, told.region() == null ? null : told.region().id().id());
        story.setString(8, told.mergedInto());
        story.setString(9, Text.fitJson(json));
        story.addBatch();
    }

    /** The story is told no more; what is collected is sent first, so that its rows and its end stay in order. */
    void endStory(String id) throws SQLException {
        story.executeBatch();
        storyEnd.setString(1, id);
        storyEnd.executeUpdate();
    }

    /** Sends all that was added. */
    void send() throws SQLException {
        article.executeBatch();
        version.executeBatch();
        country.executeBatch();
        actor.executeBatch();
        story.executeBatch();
    }

    private static void setDouble(PreparedStatement statement, int index, @Nullable Double value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.DOUBLE);
        } else {
            statement.setDouble(index, value);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                new PreparedStatement[] {article, version, country, actor, story, storyEnd}) {
            statement.close();
        }
    }
}
