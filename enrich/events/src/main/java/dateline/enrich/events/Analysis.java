package dateline.enrich.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Dateline finds in an article's text. Absent means that no annotator could judge it.
 *
 * @param region the region that the article is about first of all
 * @param regions all regions that it is about, the first one first
 * @param countries the countries that it is about, ranked
 * @param places the places that it names
 * @param actors who acts in it, the most salient first
 * @param sentiment the article's tone
 * @param targets the tone towards the spans that the caller asked about, in the caller's order, then towards those whom
 *     the operator watches, in the order of the text
 * @param quotations what others are quoted as saying, in the order of the text
 * @param languageInfo how sure the language is; absent: the language is not known
 */
public record Analysis(
        @Nullable AssignedRegion region,
        List<AssignedRegion> regions,
        List<AssignedCountry> countries,
        List<Place> places,
        List<Actor> actors,
        @Nullable Sentiment sentiment,
        List<TargetSentiment> targets,
        List<Quotation> quotations,
        @Nullable LanguageInfo languageInfo) {
    public Analysis {
        regions = List.copyOf(regions);
        countries = List.copyOf(countries);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        quotations = List.copyOf(quotations);
    }
}
