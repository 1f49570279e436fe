package dateline.sink.delivery.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.Parameters;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.index.Hits;
import dateline.sink.projection.Projection;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts together what was found; the items are JSON already and are not written anew. */
final class Answers {
    static final String JSON = "application/json";

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Answers() {}

    /** How many items a page holds. */
    static int limit(Parameters parameters) {
        return parameters.whole("limit", USUAL, 1, MOST);
    }

    /** Answers with a page. */
    static void page(Exchange exchange, Supplier<Hits> search) throws IOException {
        Hits hits = found(search);
        send(exchange, "{\"items\":" + list(hits.items()) + next(hits) + "}");
    }

    /**
     * Answers with a page whose items have a form, and with the cursor from which the stream goes on; of rows the headers
     * {@code Dateline-Next} and {@code Dateline-Cursor} tell where the next page and the stream begin.
     */
    static void page(Exchange exchange, Hits hits, Projection form, String cursor) throws IOException {
        if (form == Projection.GKG) {
            exchange.with("Dateline-Cursor", cursor);
            rows(hits.next() == null ? exchange : exchange.with("Dateline-Next", hits.next()), hits.items());
        } else {
            send(exchange, "{\"items\":" + list(hits.items()) + next(hits) + ",\"cursor\":\"" + cursor + "\"}");
        }
    }

    private static String next(Hits hits) {
        return hits.next() == null ? "" : ",\"next\":\"" + hits.next() + "\"";
    }

    /** Answers with rows of tabs, one a line. */
    static void rows(Exchange exchange, List<String> rows) throws IOException {
        String text = rows.stream().map(row -> row + "\n").collect(Collectors.joining());
        exchange.with("Cache-Control", "no-store").send(200, Projection.GKG.mediaType(), text.getBytes(UTF_8));
    }

    /** What was asked for is checked only where it is used. */
    static <T> T found(Supplier<T> search) {
        try {
            return search.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    static String list(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    static void send(Exchange exchange, String json) throws IOException {
        exchange.with("Cache-Control", "no-store").send(200, JSON, json.getBytes(UTF_8));
    }
}
