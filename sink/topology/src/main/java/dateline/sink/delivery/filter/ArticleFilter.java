package dateline.sink.delivery.filter;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dateline.enrich.events.Sentiment;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which articles somebody wants: all that is given must hold. Of several values of one facet one is enough.
 *
 * @param facets wanted values by the facet's name; in JSON they lie flat beside the rest
 * @param minSentiment least score of the article's tone, −1 to 1; absent: any, or none
 * @param maxSentiment greatest score; absent: any, or none
 * @param since versions created then or later
 * @param until versions created before
 * @param duplicates whether copies of earlier articles are wanted; absent: yes
 * @param retracted whether retractions are wanted; absent: yes
 * @param q words, see {@link TextQuery}
 */
public record ArticleFilter(
        @JsonAnySetter @JsonAnyGetter Map<String, Set<String>> facets,
        @Nullable Double minSentiment,
        @Nullable Double maxSentiment,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Boolean duplicates,
        @Nullable Boolean retracted,
        @Nullable String q) {
    /** All articles. */
    public static final ArticleFilter ALL = new ArticleFilter(Map.of(), null, null, null, null, null, null, null);

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public ArticleFilter {
        facets = checked(facets == null ? Map.of() : facets);
        requireScore("minSentiment", minSentiment);
        requireScore("maxSentiment", maxSentiment);
        requireYear("since", since);
        requireYear("until", until);
        if (q != null) {
            TextQuery.parse(q);
        }
    }

    private static Map<String, Set<String>> checked(Map<String, Set<String>> facets) {
        Map<String, Set<String>> checked = new TreeMap<>();
        facets.forEach((name, values) -> {
            Facet facet = Facet.of(name);
            if (facet == null) {
                throw new IllegalArgumentException("unknown '" + name + "'; facets are " + Facet.words());
            }
            if (values == null || values.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException(name + " must be a list of values but one is null");
            }
            checked.put(name, values.stream().map(facet::checked).collect(Collectors.toUnmodifiableSet()));
        });
        return Collections.unmodifiableMap(checked);
    }

    private static void requireScore(String name, @Nullable Double score) {
        if (score != null && !(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException(name + " must be -1 to 1 but is " + score);
        }
    }

    /** Of four digits, as RFC 3339 has it; others cannot be told in milliseconds. */
    private static void requireYear(String name, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw new IllegalArgumentException(name + " must be of the years 0 to 9999 but is " + moment);
        }
    }

    /** The wanted values of a facet; empty: any, or none. */
    public Set<String> wanted(Facet facet) {
        return facets.getOrDefault(facet.word(), Set.of());
    }

    /** What {@code q} means; absent where it is. */
    @JsonIgnore
    public @Nullable Query text() {
        return q == null ? null : TextQuery.parse(q);
    }

    /** Whether copies of earlier articles are wanted. */
    public boolean wantsDuplicates() {
        return duplicates == null || duplicates;
    }

    /** Whether retractions are wanted. */
    public boolean wantsRetracted() {
        return retracted == null || retracted;
    }

    /** Chooses among live articles: what the words mean is worked out once. */
    public Selection selection() {
        return new Selection(this, text());
    }

    /**
     * A filter at work. Thread-safe.
     *
     * @param filter what is wanted
     * @param text its words
     */
    public record Selection(ArticleFilter filter, @Nullable Query text) {
        /** Whether an article is wanted. */
        public boolean takes(Candidate candidate) {
            return filter.takesKind(candidate.event())
                    && filter.takesFacets(candidate)
                    && filter.takesTone(candidate.event())
                    && filter.takesTime(candidate.event().versionCreated())
                    && (text == null || candidate.says(text));
        }
    }

    private boolean takesKind(ArticleEvent event) {
        return (wantsDuplicates() || !event.isDuplicate())
                && (wantsRetracted() || event.pubStatus() != PubStatus.CANCELED);
    }

    private boolean takesFacets(Candidate candidate) {
        for (Facet facet : Facet.values()) {
            Set<String> wanted = wanted(facet);
            if (!wanted.isEmpty() && Collections.disjoint(wanted, candidate.values(facet))) {
                return false;
            }
        }
        return true;
    }

    private boolean takesTone(ArticleEvent event) {
        if (minSentiment == null && maxSentiment == null) {
            return true;
        }
        Sentiment sentiment = event.article().analysis().sentiment();
        return sentiment != null
                && (minSentiment == null || sentiment.score() >= minSentiment)
                && (maxSentiment == null || sentiment.score() <= maxSentiment);
    }

    /** To the millisecond, which is how exactly the index knows it. */
    private boolean takesTime(Instant created) {
        long moment = created.toEpochMilli();
        return (since == null || moment >= since.toEpochMilli()) && (until == null || moment < until.toEpochMilli());
    }
}
