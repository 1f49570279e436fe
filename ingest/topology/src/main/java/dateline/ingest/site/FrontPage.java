package dateline.ingest.site;

import dateline.ingest.fetch.Fetched.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a front page says of its site.
 *
 * @param name the site's name; absent: it does not say
 * @param language language of the page; absent: it does not say
 */
record FrontPage(@Nullable String name, @Nullable Locale language) {
    private static final int LONGEST_NAME = 100;

    static FrontPage of(Body body) {
        try (InputStream stream = body.payload().stream()) {
            Document page = Jsoup.parse(stream, null, body.url().toString());
            return new FrontPage(name(page), language(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is told to social networks, else the title up to its first separator. */
    private static @Nullable String name(Document page) {
        Element told = page.selectFirst("meta[property=og:site_name], meta[name=application-name]");
        String name = told == null ? "" : told.attr("content").strip();
        String title = Arrays.stream(page.title().split("\\s+[|–—:-]\\s+"))
                .map(String::strip)
                .findFirst()
                .orElse("");
        String known = name.isEmpty() ? title : name;
        return known.isEmpty() || known.length() > LONGEST_NAME ? null : known;
    }

    private static @Nullable Locale language(Document page) {
        Element html = page.selectFirst("html[lang]");
        try {
            Locale language = new Locale.Builder()
                    .setLanguageTag(
                            html == null ? "" : html.attr("lang").strip().replace('_', '-'))
                    .build();
            return language.getLanguage().isEmpty() ? null : language;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
