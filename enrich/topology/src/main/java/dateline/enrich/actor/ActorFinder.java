package dateline.enrich.actor;

import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Gazetteer;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.knowledge.KnowledgeFile;
import dateline.enrich.name.NameTagger;
import dateline.enrich.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actors and places of a text: in English by a tagger of names, in all languages by the knowledge base.
 * Thread-safe.
 */
public final class ActorFinder {
    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getAvailableLocales())
            .map(Locale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());

    private final Knowledge knowledge;
    private final Gazetteer english;
    private final @Nullable KnowledgeFile added;
    private volatile Gazetteers gazetteers;
    private final PersonNames personNames;
    private final NameTagger tagger;
    private final TaggedNames taggedNames;
    private final Roles roles;
    private final Offices offices;
    private final KnownNames knownElsewhere;

    /**
     * A finder of what a knowledge base knows, and of the names that a tagger finds in English.
     *
     * @param added what an operator adds to the knowledge base; absent: nothing
     */
    public ActorFinder(Knowledge knowledge, @Nullable KnowledgeFile added, NameTagger tagger) {
        this.knowledge = knowledge;
        this.added = added;
        english = Gazetteer.of(knowledge);
        gazetteers = gazetteers();
        personNames = new PersonNames(knowledge);
        this.tagger = tagger;
        roles = new Roles(personNames);
        offices = new Offices(personNames);
        taggedNames = new TaggedNames(personNames, new KnownNames(personNames, true));
        knownElsewhere = new KnownNames(personNames, false);
    }

    /**
     * Finds who and what a text names.
     *
     * @param headline its headline, which makes those that it names more salient; absent: none
     * @param language the language of the text; absent: not known
     */
    public Cast find(Text text, @Nullable String headline, @Nullable Locale language) {
        Reading reading = new Reading(text);
        boolean isEnglish = language != null && language.getLanguage().equals("en");
        Gazetteer gazetteer = gazetteer(language);
        if (isEnglish) {
            taggedNames.read(reading, tagger.find(text), gazetteer.find(text));
        } else {
            knownElsewhere.read(reading, gazetteer.find(text));
        }
        List<Naming> namings = Surnames.join(reading, isEnglish ? roles.read(reading) : reading.namings(), language);
        if (isEnglish) {
            namings = ShortForms.join(offices.join(reading, namings));
        }
        return new Casting(reading, inHeadline(headline, gazetteer)).cast(namings, isEnglish);
    }

    /**
     * The names by language.
     *
     * @param own what the operator's file held when they were made
     */
    private record Gazetteers(@Nullable Knowledge own, Gazetteer english, Map<String, Gazetteer> others) {}

    private Gazetteers gazetteers() {
        Knowledge own = added == null ? null : added.current();
        Gazetteer first = own == null ? english : english.under(Gazetteer.of(own));
        return new Gazetteers(own, first, new ConcurrentHashMap<>());
    }

    private Gazetteer gazetteer(@Nullable Locale language) {
        if (added != null && added.current() != gazetteers.own()) {
            gazetteers = gazetteers();
        }
        Gazetteers current = gazetteers;
        if (language == null || language.getLanguage().equals("en") || !LANGUAGES.contains(language.getLanguage())) {
            return current.english();
        }
        return current.others()
                .computeIfAbsent(
                        language.getLanguage(), code -> current.english().with(knowledge, Locale.of(code)));
    }

    private static List<Entry> inHeadline(@Nullable String headline, Gazetteer gazetteer) {
        return headline == null
                ? List.of()
                : gazetteer.find(Text.of(headline)).stream()
                        .map(match -> match.sense().entry())
                        .toList();
    }
}
