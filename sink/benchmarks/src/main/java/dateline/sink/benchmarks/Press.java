package dateline.sink.benchmarks;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Fetch;
import dateline.enrich.events.Label;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Place;
import dateline.enrich.events.Region;
import dateline.enrich.events.Sentiment;
import dateline.ingest.events.SourceRef;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up articles by the million: of 350 words whose frequencies are those of words, on happenings of three articles
 * each in the mean, with ten actors, and one in ten a copy of an earlier one. The same seed makes the same articles.
 */
final class Press {
    private static final int VOCABULARY = 40_000;
    private static final int WORDS = 350;
    private static final int ACTORS = 10;
    private static final double COPIES = 0.1;
    private static final double FUNCTION_SHARE = 0.42;
    private static final String[] FUNCTION_WORDS =
            "the of and to in a that for on with as at by from is was it he be are this which have not".split(" ");
    private static final List<Region> REGIONS = List.of(Region.values());
    private static final String[] COUNTRIES = Locale.getISOCountries();

    private final Random random;
    private final Instant start;
    private final Duration step;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();
    private int made;

    /**
     * A press.
     *
     * @param step between two articles
     */
    Press(long seed, Instant start, Duration step) {
        this.random = new Random(seed);
        this.start = start;
        this.step = step;
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary.add(word());
        }
    }

    /** The next article. */
    Article next() {
        Instant time = start.plus(step.multipliedBy(made));
        URI url = URI.create("https://paper" + made % 300 + ".example/" + start.getEpochSecond() + "/" + made);
        long happening = Math.max(0, made / 3 - (long) (random.nextDouble() * random.nextDouble() * 400));
        Random happenings = new Random(happening * 0x9E3779B97F4A7C15L + 1);
        made++;
        Facts facts = new Facts(
                text(happenings, 8),
                null,
                body(happenings),
                List.of(),
                null,
                null,
                null,
                Locale.ENGLISH,
                null,
                List.of(),
                null,
                null);
        return new Article(
                ArticleId.of(url),
                url,
                facts,
                analysis(happenings),
                null,
                new SourceRef("paper" + made % 300, null, null, null, null),
                new Fetch(url, time, 200, "00"),
                new Pipeline(List.of("made-up/1")));
    }

    private String body(Random happenings) {
        if (!recent.isEmpty() && random.nextDouble() < COPIES) {
            return recent.get(random.nextInt(recent.size()));
        }
        String body = text(happenings, 25) + " " + text(random, WORDS - 25);
        recent.add(body);
        if (recent.size() > 1000) {
            recent.removeFirst();
        }
        return body;
    }

    private Analysis analysis(Random happenings) {
        AssignedRegion region = AssignedRegion.of(REGIONS.get(happenings.nextInt(REGIONS.size())), 0.9);
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            String name = vocabulary.get(rank(i < 6 ? happenings : random));
            actors.add(new Actor("name:" + name, name, Actor.Type.PERSON, null, null, 0.5, 0.9, List.of(), null));
        }
        String country = COUNTRIES[happenings.nextInt(COUNTRIES.length)];
        String place = vocabulary.get(rank(happenings));
        return new Analysis(
                region,
                List.of(region),
                List.of(new AssignedCountry(country, 0.8, 0.9)),
                List.of(new Place(place, country, null, null, null, null, Place.Relation.ABOUT, List.of())),
                actors,
                new Sentiment(Label.NEUTRAL, random.nextDouble() - 0.5, 0.6, 0.2, null),
                List.of(),
                List.of(),
                null);
    }

    private String text(Random from, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(
                            from.nextDouble() < FUNCTION_SHARE
                                    ? FUNCTION_WORDS[from.nextInt(FUNCTION_WORDS.length)]
                                    : vocabulary.get(rank(from)));
        }
        return text.toString();
    }

    /** Rank r comes up as often as 1/r. */
    private static int rank(Random from) {
        return (int) Math.pow(VOCABULARY, from.nextDouble()) - 1;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            word.append("bcdfghklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
