package dateline.enrich;

import dateline.enrich.actor.ActorFinder;
import dateline.enrich.actor.Cast;
import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Span;
import dateline.enrich.events.TargetSentiment;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.language.Finding;
import dateline.enrich.language.LanguageDetector;
import dateline.enrich.language.Origin;
import dateline.enrich.region.Assignment;
import dateline.enrich.region.RegionFinder;
import dateline.enrich.sentiment.SentimentJudge;
import dateline.enrich.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All that is found out from an article's text, the same whether it came from a page or by hand. Thread-safe. */
final class Annotators {
    private static final String LANGUAGE = "opennlp-langdetect/183+prior/1";
    private static final String ACTORS = "dictionary-actors/1";
    private static final String REGION = "mention-share-region/1";
    private static final String SENTIMENT = "linear-sentiment/1";

    private static final int LONG_BODY = 300;

    private final LanguageDetector languages;
    private final ActorFinder actors;
    private final RegionFinder regions;
    private final SentimentJudge sentiments;

    Annotators(Knowledge knowledge) {
        languages = new LanguageDetector();
        actors = new ActorFinder(knowledge);
        regions = new RegionFinder(knowledge);
        sentiments = new SentimentJudge();
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
        Locale language = language(subject);
        Text text = Text.of(subject.body());
        Cast cast = actors.find(text, subject.headline(), language);
        Assignment assignment = regions.find(
                text,
                cast.actors(),
                cast.places(),
                new RegionFinder.Frame(cast.countriesInHeadline(), subject.section()));
        return sentiments.knows(language)
                ? judged(subject, language, cast, assignment, sentiments.read(text))
                : unjudged(subject, language, cast, assignment);
    }

    /** A body of a few words tells less than with its headline. */
    private @Nullable Locale language(Subject subject) {
        String text = subject.headline() == null || subject.body().length() > LONG_BODY
                ? subject.body()
                : subject.headline() + "\n" + subject.body();
        return languages.find(text, subject.origin()).map(Finding::language).orElse(null);
    }

    private static Findings judged(
            Subject subject,
            @Nullable Locale language,
            Cast cast,
            Assignment assignment,
            SentimentJudge.Reading reading) {
        List<Actor> judged = cast.actors().stream()
                .map(actor -> withSentiment(actor, reading))
                .toList();
        List<TargetSentiment> targets = subject.targets().stream()
                .map(span -> new TargetSentiment(
                        span.start(), span.end(), reading.towards(span).orElse(null)))
                .toList();
        Analysis analysis = new Analysis(
                assignment.region().orElse(null),
                assignment.regions(),
                assignment.countries(),
                cast.places(),
                judged,
                reading.whole(subject.headline()),
                targets);
        return new Findings(language, analysis, new Pipeline(List.of(LANGUAGE, ACTORS, REGION, SENTIMENT)));
    }

    private static Findings unjudged(Subject subject, @Nullable Locale language, Cast cast, Assignment assignment) {
        Analysis analysis = new Analysis(
                assignment.region().orElse(null),
                assignment.regions(),
                assignment.countries(),
                cast.places(),
                cast.actors(),
                null,
                subject.targets().stream()
                        .map(span -> new TargetSentiment(span.start(), span.end(), null))
                        .toList());
        return new Findings(language, analysis, new Pipeline(List.of(LANGUAGE, ACTORS, REGION)));
    }

    private static Actor withSentiment(Actor actor, SentimentJudge.Reading reading) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.type(),
                actor.countryCode(),
                actor.role(),
                actor.salience(),
                actor.mentions(),
                reading.towards(actor.mentions()).orElse(null));
    }
}
