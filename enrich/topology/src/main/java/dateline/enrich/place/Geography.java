package dateline.enrich.place;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Place;
import java.util.List;

/**
 * Where on earth an article takes place.
 *
 * @param places the places that it names, in the order of their first mention
 * @param actors the actors, less what turned out to be places
 * @param evidence all that speaks for a country, in the order of the text, the headline's first
 */
public record Geography(List<Place> places, List<Actor> actors, List<Evidence> evidence) {
    public Geography {
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        evidence = List.copyOf(evidence);
    }
}
