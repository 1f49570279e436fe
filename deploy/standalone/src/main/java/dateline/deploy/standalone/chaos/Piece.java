package dateline.deploy.standalone.chaos;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of the press, as known before any of it is published.
 *
 * @param number counts from 0; also its place in the order of publication
 * @param site which of the sites prints it, counting from 0
 * @param headline its headline
 * @param paragraphs its text
 * @param corrected whether a second version follows once the first was seen
 * @param copyOf number of the article that it is a copy of; absent: it is an original
 */
public record Piece(
        int number,
        int site,
        String headline,
        List<String> paragraphs,
        boolean corrected,
        @Nullable Integer copyOf) {
    public Piece {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Its path on its site. */
    public String path() {
        return "/news/" + number + "-report";
    }

    /** The page of a version. */
    public String page(int version, Instant published) {
        StringBuilder html = new StringBuilder(4096);
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(headline)
                .append("</title><meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"")
                .append(headline)
                .append("\"><meta property=\"article:published_time\" content=\"")
                .append(published)
                .append("\"></head><body><article><h1>")
                .append(headline)
                .append("</h1>");
        paragraphs.forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>"));
        if (version > 1) {
            html.append("<p>").append(correction()).append("</p>");
        }
        return html.append("</article></body></html>").toString();
    }

    /** With the article's number, because a line that a site repeats over its articles is no part of them. */
    private String correction() {
        return "Correction: an earlier version of report " + number
                + " gave a wrong place and a wrong name to those who" + " took part in what it tells.";
    }

    /** How many versions are to be published in the end. */
    int versions() {
        return corrected ? 2 : 1;
    }
}
