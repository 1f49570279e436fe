package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Kind;
import dateline.enrich.name.Name;
import dateline.enrich.name.Tags;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text to learn from.
 *
 * @param allowed for each token a bit for each tag that it may have
 * @param weight how much it counts
 */
@SuppressWarnings("ArrayRecordComponent") // millions of tokens are held at once
record Example(String source, Text text, int[] allowed, float weight) {
    /**
     * The example that a labelled text makes; empty where a label does not start and end with a token.
     *
     * @param knowsOthers whether its labels tell names of other kinds; else what is unlabelled may be one
     */
    static Optional<Example> of(LabelledText labelled, boolean knowsOthers, float weight) {
        Text text = Text.of(labelled.text());
        List<Name> names = new ArrayList<>();
        for (LabelledText.Label label : labelled.labels()) {
            int first = startingAt(text, label.start());
            int last = endingAt(text, label.end());
            if (first < 0 || last < first) {
                return Optional.empty();
            }
            names.add(new Name(first, last, label.kind(), 1));
        }
        int[] tags = Tags.of(names, text.tokens().size());
        int[] allowed = Arrays.stream(tags)
                .map(tag -> tag == Tags.OUTSIDE && !knowsOthers ? outsideOrOther() : 1 << tag)
                .toArray();
        return allowed.length == 0
                ? Optional.empty()
                : Optional.of(new Example(labelled.source(), text, allowed, weight));
    }

    /** The same, where the tags of other names are allowed too. */
    Example openTo(List<Name> names) {
        int[] tags = Tags.of(names, allowed.length);
        int[] open = new int[allowed.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = allowed[i] | 1 << tags[i];
        }
        return new Example(source, text, open, weight);
    }

    private static int outsideOrOther() {
        int allowed = 1 << Tags.OUTSIDE;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            allowed |= Tags.isOf(tag, Kind.OTHER) ? 1 << tag : 0;
        }
        return allowed;
    }

    private static int startingAt(Text text, int start) {
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() == start) {
                return i;
            }
        }
        return -1;
    }

    private static int endingAt(Text text, int end) {
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).end() == end) {
                return i;
            }
        }
        return -1;
    }
}
