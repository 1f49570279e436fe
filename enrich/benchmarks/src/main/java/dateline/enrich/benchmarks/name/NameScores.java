package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Kind;
import dateline.enrich.name.NameTagger;
import dateline.enrich.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well names are found: F1 of exact spans with their kind. Names of other kinds do not count, and neither does what
 * is found where one stands.
 */
final class NameScores {
    private static final List<Kind> KINDS = List.of(Kind.PERSON, Kind.ORGANISATION, Kind.PLACE);

    private final Map<String, Tally> sources = new LinkedHashMap<>();
    private final Map<String, Tally> kinds = new HashMap<>();

    private NameScores() {}

    /** Scores whatever finds names in a text. */
    static NameScores of(Function<String, Set<LabelledText.Label>> finder, List<LabelledText> texts) {
        NameScores scores = new NameScores();
        texts.forEach(text -> scores.add(text, new HashSet<>(finder.apply(text.text()))));
        return scores;
    }

    /** Scores a tagger. */
    static NameScores of(NameTagger tagger, List<LabelledText> texts) {
        return of(string -> names(tagger, Text.of(string)), texts);
    }

    private static Set<LabelledText.Label> names(NameTagger tagger, Text text) {
        return tagger.find(text).stream()
                .map(name -> new LabelledText.Label(
                        text.tokens().get(name.first()).start(),
                        text.tokens().get(name.last()).end(),
                        name.kind()))
                .collect(Collectors.toSet());
    }

    private void add(LabelledText text, Set<LabelledText.Label> found) {
        for (LabelledText.Label label : text.labels()) {
            if (label.kind() == Kind.OTHER) {
                found.removeIf(other -> other.start() == label.start() && other.end() == label.end());
            }
        }
        for (Kind kind : KINDS) {
            Set<LabelledText.Label> truth = only(Set.copyOf(text.labels()), kind);
            Set<LabelledText.Label> guess = only(found, kind);
            sources.computeIfAbsent(text.source(), _ -> new Tally()).add(truth, guess);
            kinds.computeIfAbsent(text.source() + kind, _ -> new Tally()).add(truth, guess);
        }
    }

    private static Set<LabelledText.Label> only(Set<LabelledText.Label> labels, Kind kind) {
        return labels.stream().filter(label -> label.kind() == kind).collect(Collectors.toSet());
    }

    private static final class Tally {
        private int right;
        private int found;
        private int expected;

        void add(Set<LabelledText.Label> truth, Set<LabelledText.Label> guess) {
            found += guess.size();
            expected += truth.size();
            right += (int) guess.stream().filter(truth::contains).count();
        }

        double f1() {
            return found + expected == 0 ? 0 : 2.0 * right / (found + expected);
        }
    }

    /** The mean over the sources. */
    double macro() {
        return sources.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    }

    private String line(String source, Tally tally) {
        String line = String.format(
                Locale.ROOT,
                "%-10s P %.3f R %.3f F1 %.3f (%d) ",
                source,
                (double) tally.right / tally.found,
                (double) tally.right / tally.expected,
                tally.f1(),
                tally.expected);
        return line
                + KINDS.stream()
                        .map(kind -> String.format(
                                Locale.ROOT,
                                " %s %.3f",
                                kind.name().toLowerCase(Locale.ROOT),
                                kinds.getOrDefault(source + kind, new Tally()).f1()))
                        .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return sources.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"))
                + String.format(Locale.ROOT, "%nmacro over sources F1 %.3f", macro());
    }
}
