package dateline.enrich;

import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;

/** The names that an operator watches, and where a text says them, letter for letter. Immutable, thread-safe. */
final class Watch {
    private final List<List<String>> names;

    Watch(List<String> names) {
        this.names = names.stream()
                .map(name -> Text.of(name).tokens().stream().map(Token::word).toList())
                .toList();
    }

    /** Where one of them stands, in the order of the text. */
    List<Span> find(Text text) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < text.tokens().size() && !names.isEmpty(); i++) {
            for (List<String> name : names) {
                if (stands(name, text.tokens(), i)) {
                    spans.add(text.span(i, i + name.size() - 1));
                }
            }
        }
        return spans;
    }

    private static boolean stands(List<String> name, List<Token> tokens, int at) {
        if (at + name.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (!tokens.get(at + i).is(name.get(i))) {
                return false;
            }
        }
        return true;
    }
}
