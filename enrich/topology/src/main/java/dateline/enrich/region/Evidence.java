package dateline.enrich.region;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Adds up, country by country, what actors and places say of where an article belongs. For one article. */
final class Evidence {
    private static final double STATE = 1;
    private static final double OF_A_STATE = 0.35;
    private static final double PLACE = 1;
    private static final double DATELINE = 0.7;
    private static final double OPENING = 1;

    private final int endOfOpening;
    private final Map<String, Double> weights = new HashMap<>();

    /**
     * Starts with nothing.
     *
     * @param endOfOpening the code point at which the first paragraph ends
     */
    Evidence(int endOfOpening) {
        this.endOfOpening = endOfOpening;
    }

    Map<String, Double> weights() {
        return weights;
    }

    void addActors(List<Actor> actors) {
        for (Actor actor : actors) {
            if (actor.countryCode() != null) {
                double each = actor.type() == Actor.Type.STATE ? STATE : OF_A_STATE;
                add(actor.countryCode(), each * (actor.mentions().size() + opening(actor.mentions(), Mention::start)));
            }
        }
    }

    void addPlaces(List<Place> places) {
        for (Place place : places) {
            if (place.countryCode() != null) {
                double each = place.relation() == Place.Relation.DATELINE ? DATELINE : PLACE;
                add(
                        place.countryCode(),
                        each * (place.mentions().size() + opening(place.mentions(), span -> span.start())));
            }
        }
    }

    void add(String country, double weight) {
        weights.merge(country, weight, Double::sum);
    }

    private <T> double opening(List<T> mentions, ToDoubleFunction<T> start) {
        return start.applyAsDouble(mentions.getFirst()) < endOfOpening ? OPENING : 0;
    }
}
