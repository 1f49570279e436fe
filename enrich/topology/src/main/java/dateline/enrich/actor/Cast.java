package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Place;
import java.util.List;

/**
 * Who and what a text names.
 *
 * @param actors the most salient first; none has a sentiment yet
 * @param places in the order of their first mention
 * @param countriesInHeadline codes of the countries that the headline names (ISO 3166-1 alpha-2)
 */
public record Cast(List<Actor> actors, List<Place> places, List<String> countriesInHeadline) {
    public Cast {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        countriesInHeadline = List.copyOf(countriesInHeadline);
    }
}
