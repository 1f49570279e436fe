package dateline.enrich.sentiment;

import dateline.enrich.events.Span;
import dateline.enrich.quotation.Passages;
import dateline.enrich.text.Text;
import java.util.Optional;

/** Reads English texts as the model sees them, for training it and for judging by it. Thread-safe. */
public final class FeatureReader {
    private final Lexicon lexicon = Lexicon.written();

    /** What is seen of a span; empty where no token stands there. */
    public Optional<Features> features(Text text, Span span) {
        return features(units(valences(text), Passages.of(text)), text, span, Voice.ANY);
    }

    Valences valences(Text text) {
        return Valences.of(text, lexicon);
    }

    static Units units(Valences valences, Passages passages) {
        return new Units(valences, passages);
    }

    static Optional<Features> features(Units units, Text text, Span span, Voice voice) {
        int first = text.tokenAt(span.start());
        if (first >= units.size()) {
            return Optional.empty();
        }
        int last = Math.min(units.size() - 1, Math.max(first, text.tokenAt(span.end() - 1)));
        return Optional.of(TargetFeatures.of(units, first, last, voice));
    }
}
