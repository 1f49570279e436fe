package dateline.sink.events;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.AssignedRegion;
import dateline.ingest.events.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A happening and the articles on it, as known by now; each record of a story replaces the one before. What became of it
 * last stands in {@code change} and in the header {@code ce_type}.
 *
 * @param id the story's id; on {@code stories} the record's key
 * @param revision 1 for the first record, then one more for each
 * @param change what led to this record
 * @param mergedInto the story that took all articles over; absent unless this one has ended so
 * @param splitFrom the story from which this one parted; absent unless it did
 * @param headline the headline of the article nearest to the middle of the story; absent where none has one, or no article is left
 * @param articleCount how many articles it has, duplicates included
 * @param articles the articles, the first to report first; of more than 100 the first 20 and the last 80
 * @param firstToReport id of the article that came first; absent where no article is left
 * @param start when the first article appeared
 * @param end when the last article appeared
 * @param actors who acts in most of its articles, the most frequent first; at most ten
 * @param region the region that its articles are about most often; absent where they name none
 * @param countries the countries that it is about (ISO 3166-1 alpha-2), the most frequent first; at most five
 * @param sentiment its tone, hour by hour
 */
public record Story(
        String id,
        int revision,
        Change change,
        @Nullable String mergedInto,
        @Nullable String splitFrom,
        @Nullable String headline,
        int articleCount,
        List<StoryArticle> articles,
        @Nullable String firstToReport,
        Instant start,
        Instant end,
        List<StoryActor> actors,
        @Nullable AssignedRegion region,
        List<String> countries,
        List<StoryTone> sentiment) {
    /** Key: story id. */
    public static final Topic<Story> TOPIC = Topic.compactedWhileYoung("stories", Story.class);

    public Story {
        requireNonNull(id, "id");
        requireNonNull(change, "change");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be positive but is " + revision);
        }
        articles = List.copyOf(articles);
        actors = List.copyOf(actors);
        countries = List.copyOf(countries);
        sentiment = List.copyOf(sentiment);
    }

    /** What happened, as CloudEvents' {@code type}. */
    public String type() {
        return "news.story." + change.word();
    }
}
