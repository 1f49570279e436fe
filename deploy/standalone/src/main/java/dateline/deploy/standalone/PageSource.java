package dateline.deploy.standalone;

import dateline.ingest.IngestSettings;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.fetch.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gets single pages from files, from standard input, or from the web through ingest's own fetcher. */
final class PageSource implements AutoCloseable {
    private static final int REDIRECTS = 10;

    private final HttpFetcher fetcher;
    private final @Nullable URI url;
    private final InstantSource clock;

    PageSource(IngestSettings settings, @Nullable URI url, InstantSource clock) {
        this.fetcher = new HttpFetcher(settings.fetchLimits(), clock);
        this.url = url;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @throws IOException saying why there is none
     */
    RawPage page(String input) throws IOException {
        return isUrl(input) ? fetched(URI.create(input)) : read(input);
    }

    private static boolean isUrl(String input) {
        return input.startsWith("http://") || input.startsWith("https://");
    }

    private RawPage read(String input) throws IOException {
        try (InputStream stream = ArticleCommand.open(input)) {
            byte[] bytes = stream.readAllBytes();
            return new RawPage(
                    url == null ? ownUrl(input, bytes) : url,
                    clock.instant(),
                    200,
                    List.of(new RawPage.Header("Content-Type", "text/html")),
                    Payload.of(bytes),
                    null);
        }
    }

    /** A page that is given by hand is trusted to know its own address. */
    private static URI ownUrl(String input, byte[] bytes) {
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.ISO_8859_1));
        Element link = page.selectFirst("link[rel=canonical][href^=http], meta[property=og:url][content^=http]");
        String own = link == null ? "" : link.attr(link.hasAttr("href") ? "href" : "content");
        return URI.create(own.isEmpty() ? "http://unknown.invalid/" + fileName(input) : own);
    }

    private static String fileName(String input) {
        Path name = Path.of(input).getFileName();
        return name == null || input.equals("-") ? "page" : name.toString().replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private RawPage fetched(URI asked) throws IOException {
        URI next = asked;
        for (int i = 0; i <= REDIRECTS; i++) {
            switch (fetcher.fetch(new FetchRequest(next, FetchRequest.Expected.PAGE, Validators.NONE))) {
                case Fetched.Body body -> {
                    return new RawPage(body.url(), body.at(), body.status(), body.headers(), body.payload(), null);
                }
                case Fetched.Moved(URI target) -> next = target;
                case Fetched.Failed failed ->
                    throw new IOException(failed.reason().word() + ": " + failed.detail());
                case Fetched.Gone gone -> throw new IOException("gone: status is " + gone.status());
                case Fetched.NotModified notModified -> throw new IOException("not modified, though nothing was asked");
            }
        }
        throw new IOException("more than " + REDIRECTS + " redirects");
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
