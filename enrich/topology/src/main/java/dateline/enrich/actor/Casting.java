package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import dateline.enrich.events.Place.Relation;
import dateline.enrich.events.Span;
import dateline.enrich.knowledge.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one actor of all namings of one subject, and one place of all its locations. */
final class Casting {
    /** More than any article names; a record has to fit on a topic. */
    private static final int MOST = 300;

    /**
     * How often labelled texts have what the finder is wholly sure of; measured by {@code enrich/benchmarks/run actors}, where
     * the confidences then err by .02.
     */
    private static final double AGREEMENT = 0.88;

    private static final double FIRST_PARAGRAPH_BONUS = 1;
    private static final double HEADLINE_BONUS = 2;

    private final Reading reading;
    private final List<Entry> inHeadline;
    private final int endOfOpening;

    Casting(Reading reading, List<Entry> inHeadline) {
        this.reading = reading;
        int end = reading.text().string().indexOf('\n');
        this.endOfOpening = end < 0 ? Integer.MAX_VALUE : end;
        this.inHeadline = inHeadline;
    }

    Cast cast(List<Naming> namings, boolean tagged) {
        return new Cast(actors(namings), places(), tagged, reading.demonyms(), countriesInHeadline());
    }

    private List<Actor> actors(List<Naming> namings) {
        Map<String, List<Naming>> groups = new LinkedHashMap<>();
        namings.stream()
                .sorted(Comparator.comparingInt(Naming::first))
                .forEach(naming -> groups.computeIfAbsent(naming.subject().id(), id -> new ArrayList<>())
                        .add(naming));
        double total = groups.values().stream().mapToDouble(this::weight).sum();
        return groups.values().stream()
                .map(group -> actor(group, weight(group) / total))
                .sorted(Comparator.comparingDouble(Actor::salience).reversed())
                .limit(MOST)
                .toList();
    }

    private Actor actor(List<Naming> group, double salience) {
        Subject subject = group.getFirst().subject();
        for (Naming naming : group.reversed()) {
            subject = subject.with(naming.subject().country(), naming.subject().role());
        }
        List<Mention> mentions = group.stream()
                .limit(MOST)
                .map(naming -> reading.text().mention(naming.first(), naming.last()))
                .toList();
        return new Actor(
                subject.id(),
                subject.name(),
                subject.type(),
                subject.country(),
                subject.role(),
                Math.min(1, salience),
                AGREEMENT * group.stream().mapToDouble(Naming::confidence).max().orElse(0),
                mentions,
                null);
    }

    private double weight(List<Naming> group) {
        Naming first = group.getFirst();
        boolean opens = reading.token(first.first()).start() < endOfOpening;
        return group.size()
                + (opens ? FIRST_PARAGRAPH_BONUS : 0)
                + (isInHeadline(first.subject().id()) ? HEADLINE_BONUS : 0);
    }

    private boolean isInHeadline(String id) {
        return inHeadline.stream().anyMatch(entry -> entry.id().equals(id));
    }

    private List<String> countriesInHeadline() {
        return inHeadline.stream()
                .filter(Entry.Country.class::isInstance)
                .map(entry -> ((Entry.Country) entry).code())
                .toList();
    }

    private List<Place> places() {
        Map<String, List<Location>> groups = new LinkedHashMap<>();
        reading.locations().stream()
                .sorted(Comparator.comparingInt(Location::first))
                .forEach(location -> groups.computeIfAbsent(location.key(), key -> new ArrayList<>())
                        .add(location));
        return groups.values().stream().limit(MOST).map(this::place).toList();
    }

    private Place place(List<Location> group) {
        Location first = group.getFirst();
        List<Span> mentions = group.stream()
                .limit(MOST)
                .map(location -> reading.text().span(location.first(), location.last()))
                .toList();
        String country = first.country() == null ? null : first.country().code();
        return new Place(first.name(), country, null, null, null, null, relation(group), mentions);
    }

    private Relation relation(List<Location> group) {
        if (Datelines.isDateline(reading, group.getFirst())) {
            return Relation.DATELINE;
        }
        Entry.Country country = group.getFirst().country();
        boolean inHeadlineToo = country != null && isInHeadline(country.id());
        return group.size() > 1 || inHeadlineToo ? Relation.ABOUT : Relation.MENTIONS;
    }
}
