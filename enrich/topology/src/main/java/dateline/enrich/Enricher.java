package dateline.enrich;

import dateline.enrich.content.Words;
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
import dateline.enrich.site.SiteMemory;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import dateline.ingest.events.SourceRef;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an article of a page: a pure function, whatever the page holds. Thread-safe. */
public final class Enricher {
    private final int minimumWords;
    private final Extractor extractor;
    private final Annotators annotators;

    private Enricher(int minimumWords, Annotators annotators) {
        this.minimumWords = minimumWords;
        this.extractor = new Extractor(minimumWords);
        this.annotators = annotators;
    }

    /** An enricher with all that ships with Dateline; loading it takes a second or two, so one a process is enough. */
    public static Enricher withDefaults(EnrichSettings settings) {
        return new Enricher(
                settings.minimumWords(),
                new Annotators(
                        Knowledge.shipped(),
                        settings.knowledge() == null ? null : new KnowledgeFile(settings.knowledge()),
                        judge(settings.sentimentModel()),
                        new Watch(settings.watch())));
    }

    private static SentimentJudge judge(@Nullable Path model) {
        return model == null ? SentimentJudge.shipped() : SentimentJudge.with(model);
    }

    /** Looks for the article in a page of a site of which nothing else is known, and annotates it. */
    public Enrichment enrich(RawPage page) {
        return enrich(page, new SiteMemory());
    }

    /**
     * Looks for the article in a page and annotates it.
     *
     * @param site what is remembered of the page's host; remembers this page, too
     */
    public Enrichment enrich(RawPage page, SiteMemory site) {
        return switch (extractor.extract(page)) {
            case Extraction.Found found -> own(page, found, site);
            case Extraction.Rejected(var reason, var detail) -> new Enrichment.Rejected(reason, detail);
        };
    }

    private Enrichment own(RawPage page, Extraction.Found found, SiteMemory site) {
        List<String> lines = found.facts().articleBody().lines().toList();
        List<String> own = site.own(ArticleId.of(found.url()), lines);
        if (own.size() == lines.size()) {
            return new Enrichment.Found(article(page, found, found.facts()));
        }
        String body = String.join("\n", own);
        int words = Words.count(body);
        return words < minimumWords
                ? new Enrichment.Rejected(
                        Reason.TOO_SHORT, "text has " + words + " words beside those that the site repeats")
                : new Enrichment.Found(article(page, found, found.facts().withArticleBody(body)));
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

    private Article article(RawPage page, Extraction.Found found, Facts facts) {
        Annotators.Findings findings = annotators.annotate(new Annotators.Subject(
                facts.headline(), facts.articleBody(), origin(page, facts), facts.articleSection(), List.of()));
        Discovery discovery = page.discovery();
        return new Article(
                ArticleId.of(found.url()),
                found.url(),
                facts.withLanguage(findings.language()),
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
}
