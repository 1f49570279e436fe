package dateline.enrich.actor;

import dateline.enrich.knowledge.Entry;
import dateline.enrich.knowledge.Gazetteer;
import dateline.enrich.knowledge.Knowledge;
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
 * Finds the actors and places of a text: by the knowledge base in all languages, and in English also by the way that
 * names of persons and bodies are built. Thread-safe.
 */
public final class ActorFinder {
    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getAvailableLocales())
            .map(Locale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());

    private final Knowledge knowledge;
    private final Gazetteer english;
    private final Map<String, Gazetteer> gazetteers = new ConcurrentHashMap<>();
    private final PersonNames personNames;
    private final UnknownNames unknownNames;
    private final Roles roles;
    private final KnownNames knownInEnglish;
    private final KnownNames knownElsewhere;

    /** A finder of what a knowledge base knows. */
    public ActorFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
        english = Gazetteer.of(knowledge);
        personNames = new PersonNames(knowledge);
        unknownNames = new UnknownNames(personNames);
        roles = new Roles(personNames);
        knownInEnglish = new KnownNames(personNames, true);
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
        (isEnglish ? knownInEnglish : knownElsewhere).read(reading, gazetteer.find(text));
        if (isEnglish) {
            unknownNames.read(reading);
        }
        List<Naming> namings = Surnames.join(reading, isEnglish ? roles.read(reading) : reading.namings());
        return new Casting(reading, inHeadline(headline, gazetteer)).cast(namings);
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
