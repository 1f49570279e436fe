package dateline.enrich.place;

import dateline.enrich.events.Place;
import dateline.enrich.events.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where names stand that others took for places. Immutable, for one text. */
final class TaggedPlaces {
    private final TreeMap<Integer, Span> spans = new TreeMap<>();

    TaggedPlaces(List<Place> places) {
        for (Place place : places) {
            place.mentions().forEach(span -> spans.put(span.start(), span));
        }
    }

    /** The name that a part of it belongs to; absent: none. */
    @Nullable
    Span around(Span part) {
        Map.Entry<Integer, Span> before = spans.floorEntry(part.start());
        if (before != null && before.getValue().end() > part.start()) {
            return before.getValue();
        }
        Map.Entry<Integer, Span> after = spans.ceilingEntry(part.start());
        return after != null && after.getKey() < part.end() ? after.getValue() : null;
    }
}
