package dateline.enrich.place;

import dateline.enrich.text.WordList;
import java.util.Set;

/** Words that are seldom places though places bear them. Immutable, thread-safe. */
final class PlaceWords {
    private final Set<String> common = WordList.read(PlaceWords.class, "common-words.txt");
    private final Set<String> unlikely = WordList.read(PlaceWords.class, "not-places.txt");
    private final Set<String> givenNames;

    /**
     * The words that ship with Dateline.
     *
     * @param givenNames folded names that people are given
     */
    PlaceWords(Set<String> givenNames) {
        this.givenNames = Set.copyOf(givenNames);
    }

    boolean isCommon(String key) {
        return common.contains(key);
    }

    /** Whether places bear that name, but texts mean something else by it. */
    boolean isUnlikely(String key) {
        return unlikely.contains(key);
    }

    boolean isGivenName(String key) {
        return givenNames.contains(key);
    }
}
