package dateline.enrich.extract;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads whether all may read the article without paying. */
final class Access {
    private Access() {}

    static Optional<Told<Boolean>> isFree(Page page) {
        JsonNode stated = page.linkedData().node("isAccessibleForFree");
        return Told.first(
                () -> bool(stated.asString("")).map(Told::inLinkedData),
                () -> page.metas()
                        .first("isaccessibleforfree")
                        .flatMap(Access::bool)
                        .map(Told::inMeta),
                () -> page.metas()
                        .first("article:content_tier")
                        .map(tier -> tier.equalsIgnoreCase("free"))
                        .map(Told::inOpenGraph));
    }

    private static Optional<Boolean> bool(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
