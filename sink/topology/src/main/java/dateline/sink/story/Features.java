package dateline.sink.story;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Place;
import dateline.ingest.events.SourceRef;
import dateline.sink.text.WordList;
import dateline.sink.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article's profile: its actors, places and countries, and the words of its headline and its beginning. Words
 * count by their first six letters, which is where most of their forms agree; those of which every newspaper is full
 * count less.
 */
final class Features {
    private static final WordList COMMON = WordList.read("common-words.txt");
    private static final int STEM = 6;
    private static final int LEAD = 40;
    private static final int REST = 120;
    private static final int MOST_ACTORS = 12;
    private static final int MOST_COUNTRIES = 3;

    private static final float ACTOR = 1.6f;
    private static final float STATE = 0.6f;
    private static final float COUNTRY = 0.6f;
    private static final float PLACE = 1.3f;
    private static final float HEADLINE = 1.6f;
    private static final float LEAD_WORD = 1.0f;
    private static final float WORD = 0.6f;
    private static final float COMMON_SHARE = 0.35f;

    private final Map<Integer, Float> weights = new HashMap<>();
    private final Set<String> ownWords;

    private Features(Set<String> ownWords) {
        this.ownWords = ownWords;
    }

    static Profile of(Article article) {
        Features features = new Features(ownWords(article.source()));
        features.addAnalysis(article.analysis());
        features.addText(article.facts());
        return Profile.of(features.weights);
    }

    /** What a source says of itself tells none of its articles from the others. */
    private static Set<String> ownWords(@Nullable SourceRef source) {
        return source == null
                ? Set.of()
                : Set.copyOf(Words.of(source.id() + " " + Objects.requireNonNullElse(source.name(), "")));
    }

    private void addAnalysis(Analysis analysis) {
        for (Actor actor : analysis.actors().stream()
                .filter(actor -> !isOwn(actor))
                .limit(MOST_ACTORS)
                .toList()) {
            add("actor", actor.id(), actor.type() == Actor.Type.STATE ? STATE : ACTOR);
        }
        for (AssignedCountry country :
                analysis.countries().stream().limit(MOST_COUNTRIES).toList()) {
            add("country", country.code(), COUNTRY);
        }
        for (Place place : analysis.places()) {
            add("place", place.name().toLowerCase(Locale.ROOT), PLACE);
        }
    }

    private boolean isOwn(Actor actor) {
        List<String> words = Words.of(actor.name());
        return !words.isEmpty() && ownWords.containsAll(words);
    }

    private void addText(Facts facts) {
        if (facts.headline() != null) {
            Words.of(facts.headline()).forEach(word -> addWord(word, HEADLINE));
        }
        List<String> words = Words.first(facts.articleBody(), REST);
        for (int i = 0; i < words.size(); i++) {
            addWord(words.get(i), i < LEAD ? LEAD_WORD : WORD);
        }
    }

    private void addWord(String word, float weight) {
        if (ownWords.contains(word)) {
            return;
        }
        String stem = word.length() > STEM && Character.isLetter(word.charAt(0)) ? word.substring(0, STEM) : word;
        add("word", stem, COMMON.contains(word) || COMMON.contains(stem) ? weight * COMMON_SHARE : weight);
    }

    private void add(String kind, String name, float weight) {
        weights.merge((kind + ":" + name).hashCode() * 0x9E3779B1, weight, Math::max);
    }
}
