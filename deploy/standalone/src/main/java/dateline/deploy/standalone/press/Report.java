package dateline.deploy.standalone.press;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One article of a site, in all the versions that will be published.
 *
 * @param site the site that carries it
 * @param slug its name in addresses
 * @param drafts the first text, then its corrections; never empty
 */
record Report(Masthead site, String slug, List<Manuscript> drafts) {
    private static final Set<String> REQUIRED = Set.of("headline", "deck", "byline", "section", "place", "keywords");
    private static final Set<String> OPTIONAL = Set.of("ago", "language", "credit", "caption", "pull", "note");

    Report {
        drafts = List.copyOf(drafts);
        drafts.forEach(draft -> requireSound(site, draft));
        if (drafts.size() > 1 && drafts.getFirst().optional("ago").isEmpty()) {
            throw new IllegalArgumentException(
                    drafts.getFirst().name() + " has corrections and so must be out from the start, but has no 'ago'");
        }
    }

    private static void requireSound(Masthead site, Manuscript draft) {
        REQUIRED.forEach(draft::field);
        draft.fields().keySet().stream()
                .filter(field -> !REQUIRED.contains(field) && !OPTIONAL.contains(field))
                .forEach(field -> {
                    throw new IllegalArgumentException(draft.name() + " has the unknown field '" + field + "'");
                });
        if (!site.sections().contains(draft.field("section"))) {
            throw new IllegalArgumentException(draft.name() + " must be in a section of " + site.sections()
                    + " but is in '" + draft.field("section") + "'");
        }
        if (draft.paragraphs().isEmpty()) {
            throw new IllegalArgumentException(draft.name() + " has no paragraphs");
        }
    }

    String id() {
        return site.id() + "/" + slug;
    }

    /** How old it is when the press starts; absent: it comes out later. */
    @Nullable
    Duration age() {
        String ago = drafts.getFirst().optional("ago");
        return ago.isEmpty() ? null : Duration.parse(ago);
    }

    Locale language() {
        String own = drafts.getFirst().optional("language");
        return own.isEmpty() ? site.languageOfItsOwn() : Locale.forLanguageTag(own);
    }
}
