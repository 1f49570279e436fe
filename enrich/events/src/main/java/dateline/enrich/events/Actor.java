package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in an article; all mentions of one actor are one actor.
 *
 * @param id stable across articles: {@code state:TR}, {@code org:nato}, {@code name:jane-doe}
 * @param name its canonical name
 * @param type what kind of actor
 * @param countryCode the country it belongs to (ISO 3166-1 alpha-2); absent: none, or not known
 * @param role its office or function as the text gives it; absent: not told
 * @param salience how much of the article is about it, 0 to 1
 * @param confidence how sure it is that at least one mention names this actor, 0 to 1
 * @param mentions where it is named, in the order of the text
 * @param sentiment how the article speaks of it; absent: not judged
 */
public record Actor(
        String id,
        String name,
        Type type,
        @Nullable String countryCode,
        @Nullable String role,
        double salience,
        double confidence,
        List<Mention> mentions,
        @Nullable Polarity sentiment) {
    /** What kind of actor. */
    public enum Type {
        PERSON,
        STATE,
        INTERGOVERNMENTAL,
        GOVERNMENT,
        PARTY,
        GROUP,
        COMPANY,
        MEDIA,
        ORGANISATION;

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Actor {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("actor must have an id and a name but has '" + id + "', '" + name + "'");
        }
        Countries.requireCode(countryCode);
        Scores.requireWithin("salience", salience, 0, 1);
        Scores.requireWithin("confidence", confidence, 0, 1);
        mentions = List.copyOf(mentions);
    }

    /** The same actor, named there and spoken of so. */
    public Actor with(List<Mention> where, @Nullable Polarity how) {
        return new Actor(id, name, type, countryCode, role, salience, confidence, where, how);
    }
}
