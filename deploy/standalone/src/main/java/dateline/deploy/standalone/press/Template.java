package dateline.deploy.standalone.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with gaps. {@code {{name}}} stands for a word, escaped for HTML and XML; {@code {{json name}}} for the same as
 * a JSON string, safe inside a script element; {@code {{#name}} … {{/name}}} for a block that is repeated for each
 * scope of a list, or kept where a word is not empty.
 */
final class Template {
    private static final Pattern MARK = Pattern.compile("\\{\\{(#|/|json )?([a-z0-9-]+)}}");

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    private sealed interface Part {
        record Text(String text) implements Part {}

        record Word(String name) implements Part {}

        record Json(String name) implements Part {}

        record Block(String name, List<Part> parts) implements Part {}
    }

    static Template read(String name) {
        return of(Shelf.text(name));
    }

    static Template of(String text) {
        return new Template(new Reader(text).block(""));
    }

    String filled(Scope scope) {
        StringBuilder page = new StringBuilder();
        fill(parts, scope, page);
        return page.toString();
    }

    private static void fill(List<Part> parts, Scope scope, StringBuilder page) {
        for (Part part : parts) {
            switch (part) {
                case Part.Text(String text) -> page.append(text);
                case Part.Word(String name) -> page.append(escaped(scope.word(name)));
                case Part.Json(String name) -> page.append(quoted(scope.word(name)));
                case Part.Block(String name, List<Part> inner) ->
                    scope.repeats(name).forEach(repeat -> fill(inner, scope.and(repeat), page));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escapes the less-than sign too, lest the text end the script element that it is in. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("<", "\\u003c")
                + '"';
    }

    private static final class Reader {
        private final String text;
        private final Matcher mark;
        private int position;

        Reader(String text) {
            this.text = text;
            this.mark = MARK.matcher(text);
        }

        /** Reads on to the end of the block; the whole page is the block without a name. */
        List<Part> block(String name) {
            List<Part> parts = new ArrayList<>();
            while (mark.find()) {
                parts.add(new Part.Text(text.substring(position, mark.start())));
                position = mark.end();
                String found = mark.group(2);
                switch (mark.group(1)) {
                    case null -> parts.add(new Part.Word(found));
                    case "#" -> parts.add(new Part.Block(found, block(found)));
                    case "/" -> {
                        return ended(parts, name, found);
                    }
                    default -> parts.add(new Part.Json(found));
                }
            }
            parts.add(new Part.Text(text.substring(position)));
            return ended(parts, name, "");
        }

        private static List<Part> ended(List<Part> parts, String expected, String found) {
            if (!expected.equals(found)) {
                throw new IllegalArgumentException("block '" + expected + "' must end but '" + found + "' does");
            }
            return List.copyOf(parts);
        }
    }
}
