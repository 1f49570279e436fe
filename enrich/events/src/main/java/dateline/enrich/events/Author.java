package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Who wrote an article.
 *
 * @param name as the page gives it
 * @param type person or organisation
 */
public record Author(String name, Type type) {
    /** What kind of author. */
    public enum Type {
        PERSON,
        ORGANISATION;

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("author's name must not be blank");
        }
    }
}
