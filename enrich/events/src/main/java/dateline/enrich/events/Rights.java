package dateline.enrich.events;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whose an article is and how it may be used, as far as its page states it.
 *
 * @param copyrightHolder who holds the rights; absent: not told
 * @param copyrightNotice the notice in the publisher's words; absent: none
 * @param license where the licence stands; absent: none is named
 * @param usageTerms where, or in which words, the terms of use stand; absent: not told
 */
public record Rights(
        @Nullable String copyrightHolder,
        @Nullable String copyrightNotice,
        @Nullable URI license,
        @Nullable String usageTerms) {
    public Rights {
        if (copyrightHolder == null && copyrightNotice == null && license == null && usageTerms == null) {
            throw new IllegalArgumentException("rights must say something, or be absent");
        }
    }
}
