package dateline.enrich.quotation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the words around a quotation for who said it. For one text, from its beginning to its end. */
final class Attributions {
    private static final int REACH = 14;
    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "is", "are", "being", "be");
    private static final Set<String> OPEN_ENDS = Set.of(",", "?", "!", "—", "–", "…", "-");

    private final Scene scene;
    private final List<Passage> passages;
    private final SpeechVerbs verbs;
    private final Nouns nouns;
    private final Speakers speakers;

    Attributions(Scene scene, List<Passage> passages, SpeechVerbs verbs) {
        this.scene = scene;
        this.passages = passages;
        this.verbs = verbs;
        this.nouns = new Nouns(scene, verbs);
        this.speakers = new Speakers(scene, verbs);
    }

    /** Who said one of them; empty where nothing introduces it, and nothing follows that does. */
    Optional<Attribution> of(int number) {
        Passage passage = passages.get(number);
        int from = start(number, passage);
        int to = end(number, passage);
        Optional<Attribution> found = introduced(passage, from, to)
                .or(() -> followed(passage, to))
                .or(() -> from == passage.opening() ? continued(passage) : Optional.empty());
        found.flatMap(attribution -> Optional.ofNullable(attribution.speaker())).ifPresent(speakers::remember);
        return found;
    }

    private int start(int number, Passage passage) {
        int start = scene.sentenceStart(passage.opening());
        return number == 0 ? start : Math.max(start, passages.get(number - 1).after());
    }

    private int end(int number, Passage passage) {
        int end = Math.min(scene.size(), passage.after() + REACH);
        int next = number + 1 < passages.size() ? passages.get(number + 1).opening() : scene.size();
        int paragraph = passage.after();
        while (paragraph < end && scene.sameParagraph(paragraph, passage.closing() - 1)) {
            paragraph++;
        }
        return Math.min(paragraph, next);
    }

    private Optional<Attribution> introduced(Passage passage, int from, int to) {
        int opening = passage.opening();
        for (int i = opening - 1; i >= Math.max(from, opening - REACH); i--) {
            if (scene.word(i).equals("to") && scene.word(i - 1).equals("according")) {
                return Optional.of(new Attribution(speakers.after(i, opening).orElse(null), "according to"));
            }
            if (verbs.introduces(scene.word(i)) && !scene.word(i - 1).equals("to") && !nouns.contains(i)) {
                return Optional.of(by(i, from, passage, to));
            }
        }
        boolean colon = scene.word(opening - 1).equals(":") && opening - 2 >= from;
        return colon
                ? speakers.before(opening - 1, from).map(speaker -> new Attribution(speaker, null))
                : Optional.empty();
    }

    private Attribution by(int verb, int from, Passage passage, int to) {
        String word = scene.word(verb);
        boolean passive = PASSIVE.contains(scene.word(verb - 1)) && !SpeechVerbs.isParticiple(word);
        if (passive) {
            return new Attribution(agent(verb, passage, to).orElse(null), word);
        }
        boolean shared = SpeechVerbs.isParticiple(word) && !PASSIVE.contains(scene.word(verb - 1));
        return new Attribution(
                (shared ? speakers.first(scene.sentenceStart(verb), verb) : speakers.before(verb, from)).orElse(null),
                word);
    }

    /** Who did it to whom the sentence speaks of: by X. */
    private Optional<Speaker> agent(int verb, Passage passage, int to) {
        for (int i = verb + 1; i < to; i++) {
            if (scene.word(i).equals("by") && !scene.isQuoted(i)) {
                return speakers.after(i, i < passage.opening() ? passage.opening() : to);
            }
        }
        return Optional.empty();
    }

    private Optional<Attribution> followed(Passage passage, int to) {
        int next = passage.after();
        boolean marked = OPEN_ENDS.contains(scene.word(passage.closing() - 1)) || OPEN_ENDS.contains(scene.word(next));
        if (OPEN_ENDS.contains(scene.word(next))) {
            next++;
        }
        if (scene.word(next).equals("according") && scene.word(next + 1).equals("to")) {
            return Optional.of(new Attribution(speakers.after(next + 1, to).orElse(null), "according to"));
        }
        if (next < to && says(next)) {
            return Optional.of(new Attribution(speakers.after(next, to).orElse(null), scene.word(next)));
        }
        return marked ? subjectAndVerb(next, to) : Optional.empty();
    }

    private Optional<Attribution> subjectAndVerb(int from, int to) {
        for (int i = from + 1; i < to && scene.sameSentence(i, from); i++) {
            if (says(i)) {
                String verb = scene.word(i);
                Optional<Speaker> speaker = speakers.beside(i, from, to);
                return speaker.isPresent() || speakers.isPronounBefore(i, from)
                        ? Optional.of(new Attribution(speaker.orElse(null), verb))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean says(int index) {
        return verbs.says(scene.word(index)) && !SpeechVerbs.isParticiple(scene.word(index)) && !nouns.contains(index);
    }

    /** A quotation that is a sentence of its own is of whoever the sentence before it says something. */
    private Optional<Attribution> continued(Passage passage) {
        int before = passage.opening() - 1;
        if (before < 0 || !scene.sameParagraph(before, passage.opening())) {
            return Optional.empty();
        }
        int from = scene.sentenceStart(before);
        for (int i = before; i > from; i--) {
            if (says(i) && !scene.isQuoted(i)) {
                return speakers.beside(i, from, scene.sentenceEnd(i)).map(speaker -> new Attribution(speaker, null));
            }
        }
        return Optional.empty();
    }
}
