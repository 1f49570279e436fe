package dateline.enrich;

import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.DateInfo;
import dateline.enrich.events.LanguageInfo;
import dateline.enrich.events.Sentiment;
import dateline.ingest.events.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stage's figures: how many pages, how quickly, and how sure it was of them. Thread-safe. */
final class EnrichMeters {
    private static final double UNSURE = 0.5;
    private static final String UNKNOWN = "und";

    private final MeterRegistry registry;
    private final Timer timer;
    private final Confidence date;
    private final Confidence language;
    private final Confidence region;
    private final Confidence sentiment;

    /** Two meters, because Micrometer's buckets take whole numbers only. */
    private record Confidence(DistributionSummary all, Counter unsure) {
        void record(@Nullable Double confidence) {
            if (confidence != null) {
                all.record(confidence);
                unsure.increment(confidence <= UNSURE ? 1 : 0);
            }
        }
    }

    EnrichMeters(MeterRegistry registry) {
        this.registry = registry;
        timer = Timer.builder("dateline.enrich")
                .description("Time from a page's bytes to its article")
                .publishPercentileHistogram()
                .register(registry);
        date = confidence("date");
        language = confidence("language");
        region = confidence("region");
        sentiment = confidence("sentiment");
        // A counter that appears with its first page hides that page from a rate.
        Arrays.stream(Reason.values()).filter(EnrichMeters::isOurs).forEach(this::outcomes);
    }

    private static boolean isOurs(Reason reason) {
        return reason == Reason.ENRICHED || reason == Reason.GONE || reason.kind() == Reason.Kind.REJECTED;
    }

    private Confidence confidence(String of) {
        return new Confidence(
                DistributionSummary.builder("dateline.confidence")
                        .description("How sure enrich was of what it derived; what it could not tell does not count")
                        .baseUnit("ratio")
                        .tag("of", of)
                        .register(registry),
                registry.counter("dateline.unsure", "of", of));
    }

    <T> T timed(Supplier<T> work) {
        return timer.record(work);
    }

    void settled(Reason reason) {
        outcomes(reason).increment();
    }

    private Counter outcomes(Reason reason) {
        return registry.counter("dateline.outcomes", "stage", "enrich", "reason", reason.word());
    }

    void published(Article article) {
        Analysis analysis = article.analysis();
        registry.counter(
                        "dateline.article.languages",
                        "language",
                        word(article.facts().inLanguage()))
                .increment();
        DateInfo dated = article.facts().dateInfo();
        LanguageInfo written = analysis.languageInfo();
        AssignedRegion placed = analysis.region();
        Sentiment toned = analysis.sentiment();
        date.record(dated == null ? null : dated.confidence());
        language.record(written == null ? null : written.confidence());
        region.record(placed == null ? null : placed.confidence());
        sentiment.record(toned == null ? null : toned.confidence());
    }

    /** Only of the languages that ISO 639 knows, so that no page can make up one more series. */
    private static String word(@Nullable Locale locale) {
        String code = locale == null ? "" : locale.getLanguage();
        return code.length() == 2 || code.length() == 3 ? code : UNKNOWN;
    }
}
