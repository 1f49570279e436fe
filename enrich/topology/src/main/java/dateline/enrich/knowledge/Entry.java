package dateline.enrich.knowledge;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that the knowledge base knows by name. */
public sealed interface Entry {
    /** Stable across articles; also the id of the actor. */
    String id();

    /** Its usual English name. */
    String name();

    /**
     * A state or territory.
     *
     * @param code ISO 3166-1 alpha-2
     * @param region the region that it lies in
     * @param demonyms what its people and what belongs to it are called
     * @param capitals its seats of government
     * @param aliases other names, the official one among them
     */
    record Country(
            String code, String name, Region region, List<String> demonyms, List<String> capitals, List<String> aliases)
            implements Entry {
        public Country {
            demonyms = List.copyOf(demonyms);
            capitals = List.copyOf(capitals);
            aliases = List.copyOf(aliases);
        }

        @Override
        public String id() {
            return "state:" + code;
        }
    }

    /**
     * A body: anything from an alliance to a company.
     *
     * @param type what kind of actor it is
     * @param country ISO 3166-1 alpha-2; absent: of no one country
     * @param aliases other names
     */
    record Body(
            String id,
            String name,
            Actor.Type type,
            @Nullable String country,
            List<String> aliases) implements Entry {
        public Body {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A person in the news.
     *
     * @param country ISO 3166-1 alpha-2; absent: of no one country
     * @param role the office that made the person known; absent: none
     * @param aliases other names
     */
    record Person(
            String id,
            String name,
            @Nullable String country,
            @Nullable String role,
            List<String> aliases) implements Entry {
        public Person {
            aliases = List.copyOf(aliases);
        }
    }
}
