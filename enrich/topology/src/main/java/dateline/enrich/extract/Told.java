package dateline.enrich.extract;

import dateline.enrich.events.FactInfo;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a page tells, and where it does.
 *
 * @param value what it tells
 * @param method the place: json-ld, microdata, opengraph, meta, link, html, title-element, visible-text, feed or url
 * @param confidence how far the place can be trusted, 0 to 1
 */
record Told<T>(T value, String method, double confidence) {
    static <T> Told<T> inLinkedData(T value) {
        return new Told<>(value, "json-ld", 0.95);
    }

    static <T> Told<T> inOpenGraph(T value) {
        return new Told<>(value, "opengraph", 0.9);
    }

    static <T> Told<T> inMeta(T value) {
        return new Told<>(value, "meta", 0.85);
    }

    static <T> Told<T> inSight(T value) {
        return new Told<>(value, "visible-text", 0.6);
    }

    /** The first of some places that tells; those behind it are not looked at. */
    @SafeVarargs
    static <T> Optional<Told<T>> first(Supplier<Optional<Told<T>>>... places) {
        for (Supplier<Optional<Told<T>>> place : places) {
            Optional<Told<T>> told = place.get();
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    <S> Told<S> map(Function<T, S> mapping) {
        return new Told<>(mapping.apply(value), method, confidence);
    }

    /** The same for the event. */
    FactInfo info(String fact) {
        return new FactInfo(fact, method, Math.round(confidence * 100) / 100.0);
    }
}
