package dateline.enrich.benchmarks.name;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Labelled texts as feeds and headlines write them; none where a letter would become two. */
final class Perturbed {
    private static final Pattern WORD = Pattern.compile("\\b[a-z](?=[a-z]{3})");

    private Perturbed() {}

    static Optional<LabelledText> shouted(LabelledText text) {
        return like(text, text.text().toUpperCase(Locale.ROOT));
    }

    static Optional<LabelledText> lower(LabelledText text) {
        return like(text, text.text().toLowerCase(Locale.ROOT));
    }

    /** Every word of four letters or more with a capital. */
    static Optional<LabelledText> titled(LabelledText text) {
        return like(
                text,
                WORD.matcher(text.text()).replaceAll(match -> match.group().toUpperCase(Locale.ROOT)));
    }

    private static Optional<LabelledText> like(LabelledText text, String words) {
        return words.length() == text.text().length()
                ? Optional.of(new LabelledText(text.source(), words, text.labels()))
                : Optional.empty();
    }
}
