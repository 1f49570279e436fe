package dateline.enrich.extract;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads the language that a page declares. */
final class Languages {
    private Languages() {}

    static Optional<Told<Locale>> of(Page page) {
        return Told.first(
                () -> page.linkedData()
                        .text("inLanguage")
                        .flatMap(Languages::locale)
                        .map(Told::inLinkedData),
                () -> ofRoot(page).flatMap(Languages::locale).map(locale -> new Told<>(locale, "html", 0.85)),
                () -> page.metas()
                        .first("content-language", "language", "dc.language")
                        .flatMap(Languages::locale)
                        .map(Told::inMeta),
                () -> page.metas().first("og:locale").flatMap(Languages::locale).map(Told::inOpenGraph));
    }

    private static Optional<String> ofRoot(Page page) {
        return Optional.ofNullable(page.document().firstElementChild())
                .map(html -> html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang"));
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
