package dateline.enrich.quotation;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Quotation;
import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text quotes word for word and who said it. Words between quotation marks that nobody is said to have said,
 * such as titles and words that the writer keeps away from, are quotations only if they are a sentence. Thread-safe.
 */
public final class QuotationFinder {
    private static final int SENTENCE = 4;
    private static final int LONG = 8;
    private static final Set<String> ENDS = Set.of(".", ",", "?", "!", "…");

    private final SpeechVerbs verbs = new SpeechVerbs();

    /** All that is quoted, in the order of the text. */
    public List<Quotation> find(Text text, Passages passages, List<Actor> actors) {
        Scene scene = new Scene(text, passages, actors);
        Attributions attributions = new Attributions(scene, passages.all(), verbs);
        List<Quotation> found = new ArrayList<>();
        for (int i = 0; i < passages.all().size(); i++) {
            Passage passage = passages.all().get(i);
            Optional<Attribution> attribution = attributions.of(i);
            if (attribution.isPresent() || isSentence(scene, passage)) {
                found.add(quotation(text, passage, attribution.orElse(new Attribution(null, null))));
            }
        }
        return found;
    }

    private static boolean isSentence(Scene scene, Passage passage) {
        return passage.size() >= LONG
                || (passage.size() >= SENTENCE && ENDS.contains(scene.word(passage.closing() - 1)));
    }

    private static Quotation quotation(Text text, Passage passage, Attribution attribution) {
        Span span = text.span(passage.opening() + 1, passage.closing() - 1);
        return new Quotation(span.start(), span.end(), name(attribution.speaker()), attribution.verb());
    }

    private static @Nullable String name(@Nullable Speaker speaker) {
        return speaker == null ? null : speaker.name();
    }
}
