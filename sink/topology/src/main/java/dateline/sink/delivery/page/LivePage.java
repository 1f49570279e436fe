package dateline.sink.delivery.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Serves the page's files from memory. They hold no news, and so need no token. */
public final class LivePage {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private static final List<String> FILES = List.of(
            "index.html",
            "style.css",
            "app.js",
            "api.js",
            "articles.js",
            "article.js",
            "charts.js",
            "stories.js",
            "trends.js",
            "sources.js",
            "dom.js",
            "icon.svg");

    private final Map<String, PageFile> files = new TreeMap<>();

    /** A file, its type and what changes with its content. */
    private record PageFile(String content, String type, String tag) {}

    /** The page, read into memory. */
    public LivePage() {
        FILES.forEach(name -> files.put(name, load(name)));
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(
                Route.get("/", null, exchange -> send(exchange, "index.html")),
                Route.get("/page/{file}", null, exchange -> send(exchange, exchange.variable("file"))));
    }

    private void send(Exchange exchange, String name) throws IOException {
        PageFile file = files.get(name);
        if (file == null) {
            throw ProblemException.notFound("the page has no file " + name);
        }
        exchange.with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-cache")
                .with("ETag", file.tag());
        boolean known =
                exchange.header("If-None-Match").filter(file.tag()::equals).isPresent();
        exchange.send(
                known ? 304 : 200,
                file.type(),
                known ? new byte[0] : file.content().getBytes(UTF_8));
    }

    private static PageFile load(String name) {
        try (InputStream in = LivePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page's file " + name + " is not in the jar");
            }
            String content = new String(in.readAllBytes(), UTF_8);
            String tag = "\"" + HexFormat.of().toHexDigits(content.hashCode()) + "\"";
            return new PageFile(content, TYPES.getOrDefault(name.replaceAll(".*\\.", ""), "text/plain"), tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
