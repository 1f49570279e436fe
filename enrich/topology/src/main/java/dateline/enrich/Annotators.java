package dateline.enrich;

import dateline.enrich.actor.ActorFinder;
import dateline.enrich.actor.Cast;
import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.LanguageInfo;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Span;
import dateline.enrich.events.TargetSentiment;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.knowledge.KnowledgeFile;
import dateline.enrich.language.Finding;
import dateline.enrich.language.LanguageDetector;
import dateline.enrich.language.Origin;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.NameTagger;
import dateline.enrich.place.Geography;
import dateline.enrich.place.PlaceFinder;
import dateline.enrich.quotation.Passages;
import dateline.enrich.quotation.QuotationFinder;
import dateline.enrich.region.Assignment;
import dateline.enrich.region.RegionFinder;
import dateline.enrich.sentiment.SentimentJudge;
import dateline.enrich.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is found out from an article's text, the same whether it came from a page or by hand. Thread-safe. */
final class Annotators {
    private static final String LANGUAGE = "opennlp-langdetect/183+prior/1";
    private static final String ACTORS_IN_ENGLISH = "crf-actors/2";
    private static final String ACTORS_BY_NAME = "dictionary-actors/1";
    private static final String PLACES = "atlas-places/1";
    private static final String REGION = "evidence-region/1";
    private static final String QUOTATIONS = "marks-quotations/1";

    private static final int LONG_BODY = 300;
    private static final int SHORT_BODY = 100;
    private static final double SURE = 0.9;
    private static final int FIRST_OF_OTHER_SCRIPTS = 0x370;

    private final LanguageDetector languages;
    private final ActorFinder actors;
    private final PlaceFinder places;
    private final RegionFinder regions;
    private final SentimentJudge sentiments;
    private final QuotationFinder quotations = new QuotationFinder();
    private final Watch watch;

    Annotators(Knowledge knowledge, @Nullable KnowledgeFile added, SentimentJudge sentiments, Watch watch) {
        this.watch = watch;
        languages = new LanguageDetector();
        actors = new ActorFinder(knowledge, added, new NameTagger(NameModel.shipped()));
        places = new PlaceFinder(knowledge);
        regions = new RegionFinder(knowledge);
        this.sentiments = sentiments;
    }

    /**
     * What is to be annotated.
     *
     * @param origin where it comes from
     * @param section the site's own section
     */
    record Subject(
            @Nullable String headline,
            String body,
            Origin origin,
            @Nullable String section,
            List<Span> targets) {}

    /**
     * What was found.
     *
     * @param language the language of the text; absent: nobody can tell
     */
    record Findings(@Nullable Locale language, Analysis analysis, Pipeline pipeline) {}

    Findings annotate(Subject subject) {
        Optional<Finding> heard = language(subject);
        Locale language = heard.map(Finding::language).orElse(null);
        Text text = Text.of(subject.body());
        Passages passages = Passages.of(text);
        Cast cast = actors.find(text, subject.headline(), languageOfNames(subject, heard));
        Geography geography = places.find(new PlaceFinder.Query(
                text,
                subject.headline(),
                cast.actors(),
                cast.places(),
                cast.placesAreTagged(),
                cast.demonyms(),
                cast.countriesInHeadline(),
                subject.origin().country()));
        Assignment assignment = regions.find(geography.evidence(), subject.section());
        Optional<SentimentJudge.Reading> reading =
                sentiments.knows(language) ? Optional.of(sentiments.read(text, passages)) : Optional.empty();
        Analysis analysis = new Analysis(
                assignment.region().orElse(null),
                assignment.regions(),
                assignment.countries(),
                geography.places(),
                judged(geography.actors(), text, passages, reading),
                reading.map(one -> one.whole(subject.headline())).orElse(null),
                targets(subject, text, reading),
                quotations.find(text, passages, geography.actors()),
                heard.map(finding -> info(finding, subject.origin())).orElse(null));
        return new Findings(language, analysis, new Pipeline(annotators(cast.placesAreTagged(), reading.isPresent())));
    }

    private List<String> annotators(boolean tagged, boolean withSentiment) {
        String actorMethod = tagged ? ACTORS_IN_ENGLISH : ACTORS_BY_NAME;
        return Stream.concat(
                        Stream.of(LANGUAGE, actorMethod, PLACES, REGION, QUOTATIONS),
                        withSentiment ? Stream.of(sentiments.method()) : Stream.empty())
                .toList();
    }

    /** A body of a few words tells less than with its headline. */
    private Optional<Finding> language(Subject subject) {
        String text = subject.headline() == null || subject.body().length() > LONG_BODY
                ? subject.body()
                : subject.headline() + "\n" + subject.body();
        return languages.find(text, subject.origin());
    }

    /** A few words in Latin letters tell no language for sure; unless one is declared, their names are read as in English. */
    private static @Nullable Locale languageOfNames(Subject subject, Optional<Finding> heard) {
        boolean unsure = subject.origin().declared() == null
                && heard.map(finding ->
                                finding.confidence() < SURE && subject.body().length() < SHORT_BODY)
                        .orElse(true)
                && subject.body().codePoints().limit(SHORT_BODY).noneMatch(c -> c >= FIRST_OF_OTHER_SCRIPTS);
        return unsure ? Locale.ENGLISH : heard.map(Finding::language).orElse(null);
    }

    private static LanguageInfo info(Finding finding, Origin origin) {
        return new LanguageInfo(
                origin.declared(), finding.disputed(), Math.round(finding.confidence() * 1000) / 1000.0);
    }

    private List<TargetSentiment> targets(Subject subject, Text text, Optional<SentimentJudge.Reading> reading) {
        return Stream.concat(subject.targets().stream(), watch.find(text).stream())
                .map(span -> new TargetSentiment(
                        span.start(),
                        span.end(),
                        reading.flatMap(one -> one.towards(span)).orElse(null)))
                .toList();
    }

    private static List<Actor> judged(
            List<Actor> actors, Text text, Passages passages, Optional<SentimentJudge.Reading> reading) {
        return actors.stream()
                .map(actor -> actor.with(
                        actor.mentions().stream()
                                .map(mention -> marked(mention, text, passages))
                                .toList(),
                        reading.flatMap(one -> one.towards(actor.mentions())).orElse(null)))
                .toList();
    }

    private static Mention marked(Mention mention, Text text, Passages passages) {
        return passages.contains(text.tokenAt(mention.start()))
                ? new Mention(mention.start(), mention.end(), mention.text(), true)
                : mention;
    }
}
