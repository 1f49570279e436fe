package dateline.sink;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Topic;
import dateline.sink.duplicate.Appearance;
import dateline.sink.duplicate.Hit;
import dateline.sink.duplicate.Shingles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the desk of an article is told: by the bands, by the stories, or by another article's desk. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "note")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Note.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Note.Comparison.class, name = "comparison"),
    @JsonSubTypes.Type(value = Note.Verdict.class, name = "verdict"),
    @JsonSubTypes.Type(value = Note.Placement.class, name = "placement"),
    @JsonSubTypes.Type(value = Note.Alias.class, name = "alias"),
    @JsonSubTypes.Type(value = Note.Withdrawn.class, name = "withdrawn")
})
sealed interface Note {
    /** Key: article id. */
    Topic<Note> TOPIC = Topic.inTransit("notes", Note.class);

    /**
     * Which other articles have keys of a version's text, in one group of bands.
     *
     * @param version the version that asked
     * @param group the group of bands
     * @param hits those articles
     */
    record Answer(int version, int group, List<Hit> hits) implements Note {
        public Answer {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Another article asks whether either is a copy of the other.
     *
     * @param asker that article
     * @param version its version
     * @param asked when it began to ask, in milliseconds of the wall clock: an answer of an earlier round counts no more
     * @param shingles its text
     */
    record Comparison(Appearance asker, int version, long asked, Shingles shingles) implements Note {}

    /**
     * What a comparison came to.
     *
     * @param version the version that asked
     * @param asked when that one began to ask
     * @param other the article that was compared with
     * @param similarity of the asker to it; absent: the asker is no copy of it
     */
    record Verdict(
            int version,
            long asked,
            Appearance other,
            @Nullable Double similarity) implements Note {}

    /**
     * Which story a version tells of.
     *
     * @param version the version
     * @param storyId the story; absent: none, because it was taken back
     */
    record Placement(int version, @Nullable String storyId) implements Note {}

    /**
     * That an article was fetched under an address whose id is this one.
     *
     * @param article the article's own id
     */
    record Alias(String article) implements Note {}

    /**
     * That the article is gone from another of its addresses.
     *
     * @param withdrawal what was seen there
     */
    record Withdrawn(Withdrawal withdrawal) implements Note {}
}
