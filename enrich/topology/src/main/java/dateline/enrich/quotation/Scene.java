package dateline.enrich.quotation;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text with what it quotes and whom it names where. */
final class Scene {
    private final Text text;
    private final Passages passages;
    private final List<Actor> actors;
    private final List<Naming> namings = new ArrayList<>();
    private final @Nullable Naming[] namingAt;
    private final int[] paragraphs;

    Scene(Text text, Passages passages, List<Actor> actors) {
        this.text = text;
        this.passages = passages;
        this.actors = actors;
        this.namingAt = new Naming[text.tokens().size()];
        this.paragraphs = new int[text.tokens().size()];
        actors.forEach(actor -> actor.mentions().forEach(mention -> add(actor, mention)));
        namings.sort(Comparator.comparingInt(Naming::first));
        countParagraphs();
    }

    private void add(Actor actor, Mention mention) {
        int first = text.tokenAt(mention.start());
        int last = Math.min(size() - 1, Math.max(first, text.tokenAt(mention.end() - 1)));
        if (first < size()) {
            Naming naming = new Naming(actor, first, last);
            namings.add(naming);
            IntStream.rangeClosed(first, last).forEach(i -> namingAt[i] = naming);
        }
    }

    private void countParagraphs() {
        for (int i = 1; i < size(); i++) {
            paragraphs[i] = paragraphs[i - 1] + (Passages.startsParagraph(text, i) ? 1 : 0);
        }
    }

    int size() {
        return text.tokens().size();
    }

    Token token(int index) {
        return text.tokens().get(index);
    }

    /** A word in small letters; empty beyond either end. */
    String word(int index) {
        return index < 0 || index >= size() ? "" : token(index).word().toLowerCase(Locale.ROOT);
    }

    boolean isWord(int index) {
        return index >= 0 && index < size() && token(index).isWord();
    }

    boolean isQuoted(int index) {
        return passages.contains(index);
    }

    /** Who is named by a token. */
    Optional<Naming> namingAt(int index) {
        return index < 0 || index >= size() ? Optional.empty() : Optional.ofNullable(namingAt[index]);
    }

    /** Those whom tokens outside of quotation marks name, in order. */
    List<Naming> namings(int from, int to) {
        return namings.stream()
                .filter(naming -> naming.first() >= from && naming.last() < to && !isQuoted(naming.first()))
                .toList();
    }

    List<Actor> actors() {
        return actors;
    }

    boolean sameParagraph(int one, int other) {
        return paragraphs[one] == paragraphs[other];
    }

    boolean sameSentence(int one, int other) {
        return token(one).sentence() == token(other).sentence();
    }

    int sentenceStart(int index) {
        int start = index;
        while (start > 0 && sameSentence(start - 1, index)) {
            start--;
        }
        return start;
    }

    /** The token after the last of a sentence. */
    int sentenceEnd(int index) {
        int end = index;
        while (end < size() && sameSentence(end, index)) {
            end++;
        }
        return end;
    }

    /** The words from one token to another, both included. */
    String words(int first, int last) {
        return text.string().substring(token(first).start(), token(last).end());
    }
}
