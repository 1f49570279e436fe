package dateline.enrich.actor;

import dateline.enrich.events.Actor;
import dateline.enrich.knowledge.Entry;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a name.
 *
 * @param country ISO 3166-1 alpha-2; absent: none, or not known
 * @param role as the text or the knowledge base tells; absent: not told
 */
record Subject(
        String id,
        String name,
        Actor.Type type,
        @Nullable String country,
        @Nullable String role) {
    private static final String UNKNOWN = "name:";

    static Subject of(Entry entry) {
        return switch (entry) {
            case Entry.Country state -> new Subject(state.id(), state.name(), Actor.Type.STATE, state.code(), null);
            case Entry.Body body -> new Subject(body.id(), body.name(), body.type(), body.country(), null);
            case Entry.Person person ->
                new Subject(person.id(), person.name(), Actor.Type.PERSON, person.country(), person.role());
        };
    }

    /** Somebody whom only the text knows. */
    static Subject unknown(String name, Actor.Type type) {
        return new Subject(UNKNOWN + slug(name), name, type, null, null);
    }

    /** The same one with what the text tells where it tells something. */
    Subject with(@Nullable String toldCountry, @Nullable String toldRole) {
        return new Subject(
                id, name, type, toldCountry == null ? country : toldCountry, toldRole == null ? role : toldRole);
    }

    /** Whether only the text knows it. */
    boolean isUnknown() {
        return id.startsWith(UNKNOWN);
    }

    boolean isPerson() {
        return type == Actor.Type.PERSON;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        return slug.toString();
    }
}
