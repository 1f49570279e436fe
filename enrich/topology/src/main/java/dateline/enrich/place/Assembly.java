package dateline.enrich.place;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import dateline.enrich.events.Place.Relation;
import dateline.enrich.events.Span;
import dateline.enrich.place.Claims.Claim;
import dateline.enrich.place.Evidence.Kind;
import dateline.enrich.place.Evidence.Where;
import dateline.enrich.place.Pieces.Piece;
import dateline.enrich.place.Resolver.Resolution;
import dateline.enrich.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what an article's places and actors say of where it takes place. For one article. */
final class Assembly {
    /** More than any article names; a record has to fit on a topic. */
    private static final int MOST = 300;

    private static final int OPENING_TOKENS = 60;

    private final PlaceFinder.Query query;
    private final Text text;
    private final List<Piece> pieces;
    private final Claims claims;
    private final int dateline;
    private final TaggedPlaces tagged;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<Integer> placed = new HashSet<>();
    private final Set<Integer> notStates = new HashSet<>();

    Assembly(PlaceFinder.Query query, List<Piece> pieces, Claims claims, int dateline) {
        this.query = query;
        this.text = query.text();
        this.pieces = pieces;
        this.claims = claims;
        this.dateline = dateline;
        this.tagged = new TaggedPlaces(query.places());
    }

    /** A place and all its mentions. */
    private record Group(Place like, boolean filed, List<Span> spans) {}

    Geography geography(List<Resolution> resolutions, List<String> countriesInHeadline, Map<String, Integer> cued) {
        countriesInHeadline.forEach(country -> evidence.add(new Evidence(country, Kind.STATE, Where.HEADLINE)));
        resolutions.forEach(this::add);
        query.places().forEach(this::addGiven);
        List<Actor> actors = query.actors().stream()
                .map(this::withoutPlaces)
                .filter(actor -> !actor.mentions().isEmpty())
                .toList();
        actors.forEach(this::addActor);
        query.demonyms().forEach(this::addDemonym);
        cued.forEach((country, count) ->
                evidence.addAll(Collections.nCopies(count, new Evidence(country, Kind.CUE, Where.BODY))));
        return new Geography(places(Set.copyOf(countriesInHeadline)), actors, evidence);
    }

    private void add(Resolution resolution) {
        Toponym toponym = resolution.toponym();
        Site site = resolution.site();
        int first = pieces.get(toponym.first()).token();
        int last = pieces.get(toponym.last()).token();
        Claim claim = claims.at(first);
        if (claim == Claim.STATE && site.kind() == Site.Kind.STATE) {
            return;
        }
        Span span = text.span(first, last);
        for (int i = first; i <= last; i++) {
            if (claims.at(i) == Claim.STATE && site.kind() != Site.Kind.STATE) {
                notStates.add(text.span(i, i).start());
            }
        }
        if (site.country() != null) {
            Kind kind = toponym.part() ? Kind.PART : first < dateline ? Kind.DATELINE : Kind.PLACE;
            evidence.add(new Evidence(site.country(), kind, where(first)));
        }
        Span whole = tagged.around(span);
        if (whole != null) {
            add(site, whole, first < dateline);
        } else if (!query.placesAreTagged() && !toponym.part()) {
            add(site, span, first < dateline);
        }
    }

    private void add(Site site, Span span, boolean filed) {
        Place like = new Place(
                site.name(),
                site.country(),
                site.adm1(),
                site.latitude(),
                site.longitude(),
                site.geonameId(),
                Relation.MENTIONS,
                List.of());
        if (placed.add(span.start())) {
            group(like, filed, span);
        }
    }

    private void group(Place like, boolean filed, Span span) {
        groups.computeIfAbsent(
                        like.name() + '\t' + like.countryCode() + '\t' + like.adm1(),
                        _ -> new Group(like, filed, new ArrayList<>()))
                .spans()
                .add(span);
    }

    /** A name that others took for a place and that no atlas has, or that they read in another way. */
    private void addGiven(Place place) {
        for (Span span : place.mentions()) {
            if (placed.add(span.start())) {
                int token = text.tokenAt(span.start());
                boolean filed = token < dateline;
                group(place, filed, span);
                if (place.countryCode() != null) {
                    evidence.add(new Evidence(place.countryCode(), filed ? Kind.DATELINE : Kind.PLACE, where(token)));
                }
            }
        }
    }

    private Actor withoutPlaces(Actor actor) {
        if (actor.type() != Actor.Type.STATE || notStates.isEmpty()) {
            return actor;
        }
        List<Mention> mentions = actor.mentions().stream()
                .filter(mention -> !notStates.contains(mention.start()))
                .toList();
        return actor.with(mentions, actor.sentiment());
    }

    private void addActor(Actor actor) {
        if (actor.countryCode() != null) {
            for (Mention mention : actor.mentions()) {
                Kind kind = actor.type() == Actor.Type.STATE ? Kind.STATE : Kind.ACTOR;
                evidence.add(new Evidence(actor.countryCode(), kind, where(text.tokenAt(mention.start()))));
            }
        }
    }

    private void addDemonym(Demonym demonym) {
        if (!notStates.contains(demonym.span().start())) {
            evidence.add(new Evidence(
                    demonym.country(),
                    Kind.DEMONYM,
                    where(text.tokenAt(demonym.span().start()))));
        }
    }

    private static Where where(int token) {
        return token < OPENING_TOKENS ? Where.OPENING : Where.BODY;
    }

    private List<Place> places(Set<String> countriesInHeadline) {
        return groups.values().stream()
                .map(group -> place(group, countriesInHeadline))
                .sorted(Comparator.comparingInt(
                        place -> place.mentions().getFirst().start()))
                .limit(MOST)
                .toList();
    }

    private static Place place(Group group, Set<String> countriesInHeadline) {
        Place like = group.like();
        List<Span> spans = group.spans().stream()
                .sorted(Comparator.comparingInt(Span::start))
                .limit(MOST)
                .toList();
        return new Place(
                like.name(),
                like.countryCode(),
                like.adm1(),
                like.latitude(),
                like.longitude(),
                like.geonameId(),
                relation(group, like.countryCode(), countriesInHeadline),
                spans);
    }

    private static Relation relation(Group group, @Nullable String country, Set<String> countriesInHeadline) {
        if (group.filed()) {
            return Relation.DATELINE;
        }
        boolean inHeadlineToo = country != null && countriesInHeadline.contains(country);
        return group.spans().size() > 1 || inHeadlineToo ? Relation.ABOUT : Relation.MENTIONS;
    }
}
