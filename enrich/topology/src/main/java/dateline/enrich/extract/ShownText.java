package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads the text of small elements, and gives up on large ones before it has read them. For one element. */
final class ShownText implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private boolean afterSpan;
    private int spanStart;

    private ShownText(int longest) {
        this.longest = longest;
    }

    /** The text of an element with single spaces; empty where there is none, or more than that many chars. */
    static Optional<String> of(Element element, int longest) {
        ShownText shown = new ShownText(longest * 2);
        element.filter(shown);
        String collapsed = Spaces.collapse(shown.text.toString());
        return collapsed.isEmpty() || collapsed.length() > longest ? Optional.empty() : Optional.of(collapsed);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
        return text.length() > longest ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        if (element.isBlock() || element.nameIs("br")) {
            text.append(' ');
        } else if (element.nameIs("span")) {
            afterSpan |= element.previousSibling() instanceof Element;
            spanStart = text.length();
        }
    }

    /** A single letter is the large one that opens a text. */
    @Override
    public FilterResult tail(Node node, int depth) {
        afterSpan |= node.nameIs("span") && text.length() > spanStart + 1;
        return FilterResult.CONTINUE;
    }

    /** Words in spans that touch each other are lines of their own, as a kicker in a headline is. */
    private void append(String words) {
        boolean touch = afterSpan
                && !text.isEmpty()
                && !words.isEmpty()
                && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && Character.isLetterOrDigit(words.charAt(0));
        text.append(touch ? " " : "").append(words);
        afterSpan = false;
    }
}
