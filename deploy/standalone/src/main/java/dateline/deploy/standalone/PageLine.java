package dateline.deploy.standalone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.enrich.Enricher;
import dateline.enrich.Enrichment;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Fetch;
import dateline.enrich.events.Pipeline;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** A page on a line of its own: {@code {id, url, html | htmlBase64}}. */
final class PageLine implements JsonLines.Work {
    private static final ObjectReader READER = JsonSerde.mapper().readerFor(Given.class);

    private final Enricher enricher;

    PageLine(Enricher enricher) {
        this.enricher = enricher;
    }

    /** The line as it is read. */
    record Given(
            String id,
            @Nullable URI url,
            @Nullable String html,
            @Nullable String htmlBase64) {
        Given {
            if (id == null || id.isBlank()) {
                throw new IllegalArgumentException("id must not be blank");
            }
            if ((html == null) == (htmlBase64 == null)) {
                throw new IllegalArgumentException("line " + id + " must have either html or htmlBase64");
            }
        }

        /** Text is read as UTF-8; bytes speak for themselves. */
        RawPage page() {
            String type = html == null ? "text/html" : "text/html; charset=utf-8";
            byte[] bytes =
                    html == null ? Base64.getMimeDecoder().decode(htmlBase64) : html.getBytes(StandardCharsets.UTF_8);
            return new RawPage(
                    url == null ? URI.create("http://unknown.invalid/page") : url,
                    Instant.now(),
                    200,
                    List.of(new RawPage.Header("Content-Type", type)),
                    Payload.of(bytes),
                    null);
        }
    }

    /** The article under the caller's id. */
    record Found(
            String id,
            URI url,
            @JsonUnwrapped Facts facts,
            @JsonUnwrapped Analysis analysis,
            Fetch fetch,
            Pipeline pipeline) {}

    /** Why there is no article. */
    record Rejected(String id, Verdict outcome) {}

    /** What the page is instead. */
    record Verdict(Reason reason, String detail) {}

    @Override
    public Object of(String line) {
        Given given = JsonLines.<Given>given(READER.readValue(line), line);
        return switch (enricher.enrich(given.page())) {
            case Enrichment.Found(Article article) ->
                new Found(
                        given.id(),
                        article.url(),
                        article.facts(),
                        article.analysis(),
                        article.fetch(),
                        article.pipeline());
            case Enrichment.Rejected(Reason reason, String detail) ->
                new Rejected(given.id(), new Verdict(reason, detail));
        };
    }
}
