package dateline.enrich.events;

import dateline.ingest.events.Reservation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose an article is and how it may be used, as far as its page states it.
 *
 * @param copyrightHolder who holds the rights; absent: not told
 * @param copyrightNotice the notice in the publisher's words; absent: none
 * @param license where the licence stands; absent: none is named
 * @param usageTerms where, or in which words, the terms of use stand; absent: not told
 * @param reservations what the publisher reserves to itself, in the page, its headers or robots.txt
 */
public record Rights(
        @Nullable String copyrightHolder,
        @Nullable String copyrightNotice,
        @Nullable URI license,
        @Nullable String usageTerms,
        List<Reservation> reservations) {
    public Rights {
        reservations = List.copyOf(reservations);
        if (copyrightHolder == null
                && copyrightNotice == null
                && license == null
                && usageTerms == null
                && reservations.isEmpty()) {
            throw new IllegalArgumentException("rights must say something, or be absent");
        }
    }
}
