package dateline.enrich.actor;

import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Gazetteer;
import dateline.enrich.knowledge.Knowledge;
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
    private final Map<String, Gazetteer> gazetteers = new ConcurrentHashMap<>();
    private final PersonNames personNames;
    private final NameTagger tagger;
    private final TaggedNames taggedNames;
    private final Roles roles;
    private final Offices offices;
    private final KnownNames knownElsewhere;

    /** A finder of what a knowledge base knows, and of the names that a tagger finds in English. */
    public ActorFinder(Knowledge knowledge, NameTagger tagger) {
        this.knowledge = knowledge;
        english = Gazetteer.of(knowledge);
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
        List<Naming> namings = Surnames.join(reading, isEnglish ? roles.read(reading) : reading.namings());
        if (isEnglish) {
            namings = offices.join(reading, namings);
        }
        return new Casting(reading, inHeadline(headline, gazetteer)).cast(namings, isEnglish);
    }

    private Gazetteer gazetteer(@Nullable Locale language) {
        if (language == null || language.getLanguage().equals("en") || !LANGUAGES.contains(language.getLanguage())) {
            return english;
        }
        return gazetteers.computeIfAbsent(language.getLanguage(), code -> english.with(knowledge, Locale.of(code)));
    }

    private static List<Entry> inHeadline(@Nullable String headline, Gazetteer gazetteer) {
        return headline == null
                ? List.of()
                : gazetteer.find(Text.of(headline)).stream()
                        .map(match -> match.sense().entry())
                        .toList();
    }
}
