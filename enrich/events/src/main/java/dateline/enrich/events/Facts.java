package dateline.enrich.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of the article, in the terms of schema.org NewsArticle; absent means that the page does not tell.
 *
 * @param headline the headline without the site's name
 * @param description the deck or summary
 * @param articleBody plain text, paragraphs separated by one newline; never blank
 * @param author who wrote it, as far as it is sure
 * @param datePublished first publication
 * @param dateModified last change
 * @param dateInfo where the date of publication was read
 * @param inLanguage language of the text (BCP 47)
 * @param articleSection the site's own section
 * @param keywords the site's own keywords
 * @param image the lead image
 * @param isAccessibleForFree whether all can read it without paying
 * @param alternativeHeadline another headline that the page gives to it, for searchers or for sharing
 * @param genre what kind of article it is
 * @param factInfo where the other facts were read, each once
 */
public record Facts(
        @Nullable String headline,
        @Nullable String description,
        String articleBody,
        List<Author> author,
        @Nullable OffsetDateTime datePublished,
        @Nullable OffsetDateTime dateModified,
        @Nullable DateInfo dateInfo,
        @Nullable Locale inLanguage,
        @Nullable String articleSection,
        List<String> keywords,
        @Nullable Image image,
        @Nullable Boolean isAccessibleForFree,
        @Nullable String alternativeHeadline,
        @Nullable Genre genre,
        List<FactInfo> factInfo) {
    public Facts {
        if (articleBody == null || articleBody.isBlank()) {
            throw new IllegalArgumentException("articleBody must not be blank: " + headline);
        }
        author = List.copyOf(author);
        keywords = List.copyOf(keywords);
        factInfo = List.copyOf(factInfo);
    }

    /** Facts of which it is not told where they were read. */
    public Facts(
            @Nullable String headline,
            @Nullable String description,
            String articleBody,
            List<Author> author,
            @Nullable OffsetDateTime datePublished,
            @Nullable OffsetDateTime dateModified,
            @Nullable DateInfo dateInfo,
            @Nullable Locale inLanguage,
            @Nullable String articleSection,
            List<String> keywords,
            @Nullable Image image,
            @Nullable Boolean isAccessibleForFree) {
        this(
                headline,
                description,
                articleBody,
                author,
                datePublished,
                dateModified,
                dateInfo,
                inLanguage,
                articleSection,
                keywords,
                image,
                isAccessibleForFree,
                null,
                null,
                List.of());
    }

    /** The same with another text. */
    public Facts withArticleBody(String text) {
        return with(text, inLanguage);
    }

    /** The same in another language. */
    public Facts withLanguage(@Nullable Locale language) {
        return with(articleBody, language);
    }

    private Facts with(String text, @Nullable Locale language) {
        return new Facts(
                headline,
                description,
                text,
                author,
                datePublished,
                dateModified,
                dateInfo,
                language,
                articleSection,
                keywords,
                image,
                isAccessibleForFree,
                alternativeHeadline,
                genre,
                factInfo);
    }
}
