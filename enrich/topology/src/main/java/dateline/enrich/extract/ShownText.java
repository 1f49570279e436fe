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

    private ShownText(int longest) {
        this.longest = longest;
    }

    /** The text of an element with single spaces; empty where there is none, or more than that many chars. */
    static Optional<String> of(Element element, int longest) {
        ShownText shown = new ShownText(longest * 2);
        element.filter(shown);
        String collapsed = Spaces.collapse(shown.text);
        return collapsed.isEmpty() || collapsed.length() > longest ? Optional.empty() : Optional.of(collapsed);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            text.append(' ');
        }
        return text.length() > longest ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
