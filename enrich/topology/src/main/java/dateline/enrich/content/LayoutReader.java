package dateline.enrich.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Cuts a page into boxes and blocks in one pass without recursion. For one page. */
final class LayoutReader implements NodeFilter {
    private static final int LONGEST_CELL = 25;
    private static final int LONGEST_STYLE = 500;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Hints hints;
    private final StringBuilder text = new StringBuilder();
    private Box box;
    private int linkDepth;
    private int linkStart;
    private int linkedWords;
    private boolean afterBreak;

    private LayoutReader(Document document, Hints hints) {
        this.hints = hints;
        box = open(document, null, Box.Role.PLAIN);
    }

    /** Reads a page. */
    static Layout read(Document document, Hints hints) {
        LayoutReader reader = new LayoutReader(document, hints);
        document.body().filter(reader);
        reader.flush();
        reader.boxes.getFirst().close(reader.boxes.size());
        return new Layout(reader.boxes, reader.blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        return switch (node) {
            case TextNode words -> take(words);
            case Element element -> enter(element, ElementKind.of(element));
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

    private FilterResult enter(Element element, ElementKind kind) {
        if (kind == ElementKind.UNSEEN || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (kind) {
            case BREAK -> breakLine();
            case LINK -> startLink();
            default -> openBox(element, kind);
        }
        return FilterResult.CONTINUE;
    }

    private void openBox(Element element, ElementKind kind) {
        Box.Role role = role(element, kind);
        if (element.isBlock() || role == Box.Role.ASIDE) {
            flush();
            box = open(element, box, role);
        }
    }

    private void leave(Element element) {
        if (element.nameIs("a")) {
            endLink();
        } else if (box.isOf(element)) {
            flush();
            joinRow();
            box.close(boxes.size());
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
        linkedWords += Words.count(text, Math.min(linkStart, text.length()));
    }

    private void flush() {
        if (linkDepth > 0) {
            countLink();
            linkStart = 0;
        }
        String line = Spaces.isBlank(text) ? "" : Spaces.collapse(text);
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
        Box opened = new Box(element, parent, role, boxes.size());
        boxes.add(opened);
        return opened;
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        return attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || hides(attributes.get("style"));
    }

    private static boolean hides(String style) {
        return !style.isEmpty()
                && style.length() < LONGEST_STYLE
                && style.replace(" ", "").contains("display:none");
    }

    private Box.Role role(Element element, ElementKind kind) {
        if (kind == ElementKind.CAPTION) {
            return Box.Role.CAPTION;
        }
        if (kind == ElementKind.QUOTED && box.role() != Box.Role.PLAIN) {
            return Box.Role.TEXT;
        }
        if (kind == ElementKind.ARTICLE && box.isInArticle()) {
            return Box.Role.ASIDE;
        }
        if (kind == ElementKind.ASIDE || (kind == ElementKind.OTHER && hints.sayAside(element))) {
            return Box.Role.ASIDE;
        }
        return hints.sayText(element) ? Box.Role.TEXT : Box.Role.PLAIN;
    }
}
