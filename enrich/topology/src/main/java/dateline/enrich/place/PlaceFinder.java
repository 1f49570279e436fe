package dateline.enrich.place;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Place;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.place.Pieces.Piece;
import dateline.enrich.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places that an article names, chooses between namesakes, and says which countries that speaks for. Thread-safe. */
public final class PlaceFinder {
    private static final double CUE = 0.4;
    private static final double MEMBER = 0.3;

    private final Atlas atlas;
    private final Containers containers;
    private final PlaceWords words;
    private final Cues cues = new Cues();

    /** A finder of the places that ship with Dateline and of the states of a knowledge base. */
    public PlaceFinder(Knowledge knowledge) {
        List<WrittenPlace> written = new ArrayList<>(WrittenPlaces.shipped());
        knowledge.countries().forEach(country -> written.add(WrittenPlaces.state(country)));
        atlas = new Atlas(GeoNames.shipped(), written);
        containers = new Containers(atlas);
        words = new PlaceWords(WrittenPlaces.givenNames(knowledge));
    }

    /**
     * What is known of an article before its places are.
     *
     * @param headline absent: none
     * @param actors who acts in it
     * @param places the names that others took for places
     * @param placesAreTagged whether the text names no other places than those; else the atlas finds more
     * @param demonyms words for states' people
     * @param statesInHeadline codes of the states that its headline names
     * @param sourceCountry where its source is at home; absent: not known
     */
    public record Query(
            Text text,
            @Nullable String headline,
            List<Actor> actors,
            List<Place> places,
            boolean placesAreTagged,
            List<Demonym> demonyms,
            List<String> statesInHeadline,
            @Nullable String sourceCountry) {
        public Query {
            actors = List.copyOf(actors);
            places = List.copyOf(places);
            demonyms = List.copyOf(demonyms);
            statesInHeadline = List.copyOf(statesInHeadline);
        }
    }

    /** Finds them. */
    public Geography find(Query query) {
        Claims claims = new Claims(query.text());
        claims.addActors(query.actors());
        claims.addDemonyms(query.demonyms());
        claims.addPlaces(query.places());
        List<Piece> pieces = Pieces.of(query.text());
        int dateline = Dateline.length(query.text());
        List<Toponym> toponyms = new ToponymReader(words, atlas, containers, pieces, claims, dateline).read();
        Map<String, Integer> cued = cues.count(pieces);
        List<Resolver.Resolution> resolutions =
                new Resolver(toponyms, query.sourceCountry()).resolve(votes(query, cued));
        return new Assembly(query, pieces, claims, dateline).geography(resolutions, headline(query, resolutions), cued);
    }

    /** What speaks for a country before any place does. States by name are places themselves. */
    private Votes votes(Query query, Map<String, Integer> cued) {
        Votes votes = new Votes();
        cued.forEach((country, count) -> votes.add(country, CUE * count));
        for (Actor actor : query.actors()) {
            if (actor.countryCode() != null && actor.type() != Actor.Type.STATE) {
                votes.add(actor.countryCode(), MEMBER * actor.mentions().size());
            }
        }
        query.demonyms().forEach(demonym -> votes.add(demonym.country(), 1));
        return votes;
    }

    /** In a headline every word may have a capital: there, only what the text names too or everybody knows is a place. */
    private List<String> headline(Query query, List<Resolver.Resolution> resolutions) {
        List<String> countries = new ArrayList<>(query.statesInHeadline());
        if (query.headline() == null) {
            return countries;
        }
        Headline headline = new Headline(atlas, words, resolutions);
        countries.addAll(headline.countries(Pieces.of(Text.of(query.headline()))));
        return countries;
    }
}
