package dateline.enrich.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Cuts a page into boxes and blocks in one pass without recursion. For one page. */
final class LayoutReader implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "select",
            "textarea",
            "input",
            "button",
            "audio",
            "video",
            "map",
            "head",
            "nav",
            "dialog",
            "option",
            "menu",
            "rp",
            "rt");
    private static final Set<String> ASIDE = Set.of("aside", "footer", "form");
    private static final Set<String> NEVER_ASIDE =
            Set.of("body", "main", "article", "tr", "td", "th", "tbody", "thead", "table", "blockquote");
    private static final int LONGEST_CELL = 25;
    private static final Set<String> CAPTION = Set.of("figcaption", "figure");
    /** What is text even in a figure. */
    static final Set<String> QUOTED = Set.of("blockquote", "table", "pre");

    private final List<Box> boxes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Hints hints = new Hints();
    private final StringBuilder text = new StringBuilder();
    private Box box;
    private int linkDepth;
    private int linkStart;
    private int linkedWords;
    private boolean afterBreak;

    private LayoutReader(Document document) {
        box = open(document, null, Box.Role.PLAIN);
    }

    /** Reads a page. */
    static Layout read(Document document) {
        LayoutReader reader = new LayoutReader(document);
        document.body().filter(reader);
        reader.flush();
        return new Layout(reader.boxes, reader.blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        return switch (node) {
            case TextNode words -> take(words);
            case Element element when isUnseen(element) -> FilterResult.SKIP_ENTIRELY;
            case Element element -> enter(element);
            default -> FilterResult.SKIP_ENTIRELY;
        };
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult take(TextNode words) {
        String whole = words.getWholeText();
        afterBreak &= whole.isBlank();
        text.append(whole);
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        if (element.nameIs("br")) {
            breakLine();
        } else if (element.nameIs("a")) {
            startLink();
        } else {
            Box.Role role = role(element);
            if (element.isBlock() || role == Box.Role.ASIDE) {
                flush();
                box = open(element, box, role);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        if (element.nameIs("a")) {
            endLink();
        } else if (box.isOf(element)) {
            flush();
            joinRow();
            Box outer = box.parent();
            box = outer == null ? box : outer;
        }
    }

    /** The short cells of a row of a table make one line. */
    private void joinRow() {
        int cells = 0;
        if (box.tag().equals("tr")) {
            while (cells < blocks.size() && isCell(blocks.get(blocks.size() - 1 - cells))) {
                cells++;
            }
        }
        if (cells > 1) {
            List<Block> row = blocks.subList(blocks.size() - cells, blocks.size());
            Block joined = Block.joined(box, row);
            row.clear();
            blocks.add(joined);
        }
    }

    private boolean isCell(Block block) {
        return block.box().parent() == box && block.words() <= LONGEST_CELL;
    }

    /** One break is a line within a paragraph, two are the end of it. */
    private void breakLine() {
        if (afterBreak) {
            flush();
        }
        text.append(' ');
        afterBreak = true;
    }

    private void startLink() {
        if (linkDepth++ == 0) {
            linkStart = text.length();
        }
    }

    private void endLink() {
        if (--linkDepth == 0) {
            countLink();
        }
    }

    private void countLink() {
        linkedWords += Words.count(text.subSequence(Math.min(linkStart, text.length()), text.length()));
    }

    private void flush() {
        if (linkDepth > 0) {
            countLink();
            linkStart = 0;
        }
        String line = Spaces.collapse(text);
        if (!line.isEmpty()) {
            add(new Block(box, line, Words.count(line), linkedWords));
        }
        text.setLength(0);
        linkedWords = 0;
        afterBreak = false;
    }

    private void add(Block block) {
        blocks.add(block);
    }

    private Box open(Element element, @Nullable Box parent, Box.Role role) {
        Box opened = new Box(element, parent, role);
        boxes.add(opened);
        return opened;
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || (element.attributesSize() > 0 && isHidden(element));
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (style.length() < 500 && style.replace(" ", "").contains("display:none"));
    }

    private Box.Role role(Element element) {
        String tag = element.normalName();
        if (CAPTION.contains(tag)) {
            return Box.Role.CAPTION;
        }
        if (QUOTED.contains(tag) && box.role() != Box.Role.PLAIN) {
            return Box.Role.TEXT;
        }
        if (tag.equals("article") && box.isInArticle()) {
            return Box.Role.ASIDE;
        }
        if (ASIDE.contains(tag) || (!NEVER_ASIDE.contains(tag) && hints.sayAside(element))) {
            return Box.Role.ASIDE;
        }
        return hints.sayText(element) ? Box.Role.TEXT : Box.Role.PLAIN;
    }
}
