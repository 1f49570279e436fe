package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.runtime.Exit;
import dateline.enrich.Enricher;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what enrich makes of pages or texts, through the very code of the service, without Kafka. */
@Command(
        name = "article",
        description = "Makes articles of pages, through exactly the code of enrich, without Kafka.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        footerHeading = "%nLines of --jsonl:%n",
        footer = {
            "  {id, url, html | htmlBase64}, or with --text {id, title?, text, language?, targets?: [[start, end]]}.",
            "  Written for each, in their order: the article with that id, or {id, outcome: {reason, detail}}.",
            "  Lines that cannot be read are told on standard error and counted."
        })
final class ArticleCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE|URL|-",
            arity = "0..*",
            description = "pages; - is standard input, which is also read where nothing is named")
    private List<String> inputs = List.of();

    @Option(names = "--jsonl", description = "the inputs hold many pages, one JSON object a line")
    private boolean jsonl;

    @Option(names = "--text", description = "the inputs are plain texts, not pages")
    private boolean text;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "address of a page that is read from a file (default: the one that the page names)")
    private @Nullable URI url;

    @Mixin
    private @Nullable ConfigOption config;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DatelineSettings settings = config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
        Enricher enricher = Enricher.withDefaults(settings.enrich());
        try {
            int failed = jsonl ? lines(enricher) : pages(enricher, settings);
            return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
        } finally {
            Output.UTF_8.flush();
        }
    }

    private int lines(Enricher enricher) throws InterruptedException {
        JsonLines lines = new JsonLines(text ? new TextLine(enricher) : new PageLine(enricher), Output.UTF_8);
        int unread = 0;
        for (String input : named()) {
            try (InputStream stream = open(input);
                    BufferedReader reader =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16)) {
                lines.process(input, reader);
            } catch (IOException e) {
                System.err.println(input + ": " + e.getMessage());
                unread++;
            }
        }
        if (lines.failures() > 0) {
            System.err.println(lines.failures() + " of " + lines.count() + " lines could not be read");
        }
        return lines.failures() + unread;
    }

    private int pages(Enricher enricher, DatelineSettings settings) throws IOException {
        int failed = 0;
        try (PageSource source = new PageSource(settings.ingest(), url, InstantSource.system())) {
            SinglePage single = new SinglePage(enricher, text, Output.UTF_8);
            for (String input : named()) {
                failed += single.print(input, source) ? 0 : 1;
            }
        }
        return failed;
    }

    private List<String> named() {
        return inputs.isEmpty() ? List.of("-") : inputs;
    }

    static InputStream open(String input) throws IOException {
        if (input.equals("-")) {
            return System.in;
        }
        Path file = Path.of(input);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("cannot read file " + input);
        }
        return new FileInputStream(file.toFile());
    }
}
