package dateline.enrich.extract;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the language that a page declares. */
final class Languages {
    private Languages() {}

    static Optional<Locale> of(Page page) {
        return Stream.of(
                        page.linkedData().text("inLanguage"),
                        page.document().getElementsByTag("html").stream()
                                .map(html -> html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang"))
                                .findFirst(),
                        page.metas().first("content-language", "language", "dc.language", "og:locale"))
                .flatMap(Optional::stream)
                .flatMap(tag -> locale(tag).stream())
                .findFirst();
    }

    /** A locale of a tag that is well formed or nearly so. */
    private static Optional<Locale> locale(String tag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
