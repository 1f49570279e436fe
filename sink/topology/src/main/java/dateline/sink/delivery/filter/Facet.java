package dateline.sink.delivery.filter;

import dateline.enrich.events.Analysis;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.Region;
import dateline.ingest.events.SourceRef;
import dateline.sink.events.ArticleEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A side of an article by which it can be chosen. What it has, and what is asked, meet in lower case. */
public enum Facet {
    /** Ids of the regions that it is about. */
    REGION,
    /** Codes of the countries that it is about (ISO 3166-1 alpha-2). */
    COUNTRY,
    /** Ids and names of those who act in it. */
    ACTOR,
    /** The source that led to it. */
    SOURCE,
    /** Its language, and the language without region or script. */
    LANGUAGE,
    /** The story that it tells of. */
    STORY,
    /** The label of its tone. */
    SENTIMENT;

    private static final Pattern COUNTRY_CODE = Pattern.compile("[a-z]{2}");
    private static final Set<String> LABELS = Set.of("negative", "neutral", "positive");

    /** Its name as a parameter and as a field of the index. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet of that name; absent where there is none. */
    static @Nullable Facet of(String word) {
        return Arrays.stream(values())
                .filter(facet -> facet.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The names of all. */
    static String words() {
        return Arrays.stream(values()).map(Facet::word).collect(Collectors.joining(", "));
    }

    /** What an article has of it. */
    public Set<String> of(ArticleEvent event) {
        return values(event).map(Facet::lower).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> values(ArticleEvent event) {
        Analysis analysis = event.article().analysis();
        return switch (this) {
            case REGION -> analysis.regions().stream().map(region -> region.id().id());
            case COUNTRY -> analysis.countries().stream().map(AssignedCountry::code);
            case ACTOR -> analysis.actors().stream().flatMap(actor -> Stream.of(actor.id(), actor.name()));
            case SOURCE -> Stream.ofNullable(event.article().source()).map(SourceRef::id);
            case LANGUAGE ->
                Stream.ofNullable(event.article().facts().inLanguage())
                        .flatMap(language -> Stream.of(language.toLanguageTag(), language.getLanguage()));
            case STORY -> Stream.ofNullable(event.storyId());
            case SENTIMENT ->
                Stream.ofNullable(analysis.sentiment()).map(tone -> tone.label().word());
        };
    }

    /**
     * A value as it is compared.
     *
     * @throws IllegalArgumentException where no article can have it
     */
    String checked(String value) {
        String lower = lower(value);
        switch (this) {
            case REGION -> Region.of(lower);
            case COUNTRY -> require(COUNTRY_CODE.matcher(lower).matches(), "two letters", value);
            case SENTIMENT -> require(LABELS.contains(lower), "negative, neutral or positive", value);
            case ACTOR, SOURCE, LANGUAGE, STORY -> require(!lower.isBlank(), "something", value);
        }
        return lower;
    }

    private void require(boolean good, String expected, String value) {
        if (!good) {
            throw new IllegalArgumentException(word() + " must be " + expected + " but is '" + value + "'");
        }
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
