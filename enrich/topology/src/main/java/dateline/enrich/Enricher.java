package dateline.enrich;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Fetch;
import dateline.enrich.extract.Extraction;
import dateline.enrich.extract.Extractor;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.knowledge.KnowledgeFile;
import dateline.enrich.language.Origin;
import dateline.enrich.sentiment.SentimentJudge;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.SourceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes an article of a page: a pure function, whatever the page holds. Thread-safe. */
public final class Enricher {
    private final Extractor extractor;
    private final Annotators annotators;

    private Enricher(Extractor extractor, Annotators annotators) {
        this.extractor = extractor;
        this.annotators = annotators;
    }

    /** An enricher with all that ships with Dateline; loading it takes a second or two, so one a process is enough. */
    public static Enricher withDefaults(EnrichSettings settings) {
        return new Enricher(
                new Extractor(settings.minimumWords()),
                new Annotators(
                        Knowledge.shipped(),
                        settings.knowledge() == null ? null : new KnowledgeFile(settings.knowledge()),
                        judge(settings.sentimentModel()),
                        new Watch(settings.watch())));
    }

    private static SentimentJudge judge(@Nullable Path model) {
        return model == null ? SentimentJudge.shipped() : SentimentJudge.with(model);
    }

    /** Looks for the article in a page and annotates it. */
    public Enrichment enrich(RawPage page) {
        return switch (extractor.extract(page)) {
            case Extraction.Found found -> new Enrichment.Found(article(page, found));
            case Extraction.Rejected(var reason, var detail) -> new Enrichment.Rejected(reason, detail);
        };
    }

    /** Annotates a text. */
    public AnnotatedText annotate(GivenText given) {
        Annotators.Findings findings = annotators.annotate(new Annotators.Subject(
                given.title(), given.text(), new Origin(given.language(), null), null, given.targets()));
        Facts facts = new Facts(
                given.title(),
                null,
                given.text(),
                List.of(),
                null,
                null,
                null,
                findings.language(),
                null,
                List.of(),
                null,
                null);
        return new AnnotatedText(facts, findings.analysis(), findings.pipeline());
    }

    private Article article(RawPage page, Extraction.Found found) {
        Facts facts = found.facts();
        Annotators.Findings findings = annotators.annotate(new Annotators.Subject(
                facts.headline(), facts.articleBody(), origin(page, facts), facts.articleSection(), List.of()));
        Discovery discovery = page.discovery();
        return new Article(
                ArticleId.of(found.url()),
                found.url(),
                withLanguage(facts, findings.language()),
                findings.analysis(),
                found.rights(),
                discovery == null ? null : discovery.source(),
                new Fetch(
                        page.url(),
                        page.fetchedAt(),
                        page.status(),
                        page.payload().sha256(),
                        discovery == null || discovery.url().equals(page.url()) ? null : discovery.url()),
                findings.pipeline());
    }

    /** The language by the page's own word, else by its source's. */
    private static Origin origin(RawPage page, Facts facts) {
        if (page.discovery() == null) {
            return new Origin(facts.inLanguage(), null);
        }
        SourceRef source = page.discovery().source();
        return new Origin(facts.inLanguage() == null ? source.language() : facts.inLanguage(), source.country());
    }

    private static Facts withLanguage(Facts facts, @Nullable Locale language) {
        return new Facts(
                facts.headline(),
                facts.description(),
                facts.articleBody(),
                facts.author(),
                facts.datePublished(),
                facts.dateModified(),
                facts.dateInfo(),
                language,
                facts.articleSection(),
                facts.keywords(),
                facts.image(),
                facts.isAccessibleForFree());
    }
}
