package dateline.enrich.extract;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads whether all may read the article without paying. */
final class Access {
    private Access() {}

    static Optional<Boolean> isFree(Page page) {
        JsonNode stated = page.linkedData().node("isAccessibleForFree");
        if (stated.isBoolean()) {
            return Optional.of(stated.booleanValue());
        }
        return LinkedData.text(stated)
                .or(() -> page.metas().first("isaccessibleforfree"))
                .or(() -> page.metas().first("article:content_tier").map(tier -> String.valueOf(tier.equals("free"))))
                .flatMap(Access::bool);
    }

    private static Optional<Boolean> bool(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
