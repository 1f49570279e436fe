package dateline.deploy.standalone;

import dateline.enrich.Enricher;
import dateline.enrich.Enrichment;
import dateline.enrich.GivenText;
import dateline.enrich.events.Article;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.ObjectWriter;

/** Prints what enrich makes of one page or text, as JSON that people can read. */
final class SinglePage {
    private static final ObjectWriter PRETTY = JsonSerde.mapper().writerWithDefaultPrettyPrinter();

    private final Enricher enricher;
    private final boolean text;
    private final PrintStream out;

    SinglePage(Enricher enricher, boolean text, PrintStream out) {
        this.enricher = enricher;
        this.text = text;
        this.out = out;
    }

    /** Prints the article; what is none, or cannot be had, is told on standard error. */
    boolean print(String input, PageSource source) {
        try {
            return text ? printText(input) : printPage(input, source);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(input + ": " + e.getMessage());
            return false;
        }
    }

    private boolean printPage(String input, PageSource source) throws IOException {
        return switch (enricher.enrich(source.page(input))) {
            case Enrichment.Found(Article article) -> {
                out.println(PRETTY.writeValueAsString(article));
                yield true;
            }
            case Enrichment.Rejected(Reason reason, String detail) -> {
                System.err.println(input + ": no article: " + reason.word() + ", " + detail);
                yield false;
            }
        };
    }

    private boolean printText(String input) throws IOException {
        try (InputStream stream = ArticleCommand.open(input)) {
            String body = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            out.println(PRETTY.writeValueAsString(enricher.annotate(new GivenText(null, body, null, List.of()))));
            return true;
        }
    }
}
