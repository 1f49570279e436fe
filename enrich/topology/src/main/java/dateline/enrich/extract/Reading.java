package dateline.enrich.extract;

import dateline.enrich.events.Author;
import dateline.enrich.events.FactInfo;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Genre;
import dateline.enrich.events.Image;
import dateline.enrich.extract.Dates.Dated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all facts off a page, and notes where each was read. For one page. */
final class Reading {
    private final Page page;
    private final List<FactInfo> places = new ArrayList<>();

    Reading(Page page) {
        this.page = page;
    }

    /** The facts of an article with that text. */
    Facts facts(String text) {
        Optional<Told<String>> section = Section.of(page);
        Headline titles = Headline.of(page, section.map(Told::value).orElse(""));
        String headline = noted("headline", titles.chosen());
        String alternative = noted("alternativeHeadline", titles.alternative(page));
        String description = noted("description", Description.of(page));
        List<Author> authors = listed("author", Authors.of(page));
        Locale language = noted("inLanguage", Languages.of(page));
        String sectionName = noted("articleSection", section);
        Genre genre = noted(
                "genre",
                Genres.of(page, section.map(Told::value), titles.chosen().map(Told::value)));
        List<String> keywords = listed("keywords", Keywords.of(page));
        Image image = noted("image", LeadImage.of(page));
        Boolean free = noted("isAccessibleForFree", Access.isFree(page));
        Optional<Dated> published = Dates.published(page);
        return new Facts(
                headline,
                description,
                text,
                authors,
                published.map(Dated::date).orElse(null),
                noted("dateModified", Dates.modified(page)),
                published.map(Dated::info).orElse(null),
                language,
                sectionName,
                keywords,
                image,
                free,
                alternative,
                genre,
                places);
    }

    private <T> @Nullable T noted(String fact, Optional<Told<T>> told) {
        told.ifPresent(one -> places.add(one.info(fact)));
        return told.map(Told::value).orElse(null);
    }

    private <T> List<T> listed(String fact, Optional<Told<List<T>>> told) {
        told.ifPresent(one -> places.add(one.info(fact)));
        return told.map(Told::value).orElseGet(List::of);
    }
}
