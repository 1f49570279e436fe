package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Place;
import dateline.enrich.place.Demonym;
import java.util.List;

/**
 * Who and what a text names.
 *
 * @param actors the most salient first; none has a sentiment yet
 * @param places in the order of their first mention
 * @param placesAreTagged whether these are all places that the text names; else they are those that are known by name
 * @param demonyms words for states' people, in the order of the text
 * @param countriesInHeadline codes of the countries that the headline names (ISO 3166-1 alpha-2)
 */
public record Cast(
        List<Actor> actors,
        List<Place> places,
        boolean placesAreTagged,
        List<Demonym> demonyms,
        List<String> countriesInHeadline) {
    public Cast {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        demonyms = List.copyOf(demonyms);
        countriesInHeadline = List.copyOf(countriesInHeadline);
    }
}
