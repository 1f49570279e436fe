package dateline.enrich.place;

import dateline.enrich.events.Span;

/**
 * A word for a state's people, or for what belongs to it.
 *
 * @param span where it stands, in code points
 * @param country ISO 3166-1 alpha-2
 */
public record Demonym(Span span, String country) {}
