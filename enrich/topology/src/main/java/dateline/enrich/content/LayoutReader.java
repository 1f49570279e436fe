package dateline.enrich.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts a page into boxes and blocks in one pass without recursion. For one page. */
final class LayoutReader implements NodeVisitor {
    private static final int LONGEST_CELL = 25;
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final String ARTICLE = "article, main, h1, [itemprop~=articleBody]";

    private final List<Box> boxes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Hints hints;
    private final ElementVisitor visitor;
    private final Line line = new Line();
    private Box box;
    private int linkDepth;
    private int linkStart;
    private int linkedWords;
    private boolean afterBreak;
    /** Depth of the element that readers don't see, nor anything in it. */
    private int unseen = NOWHERE;
    /** Whether the next hidden element that holds an article is read. */
    private boolean reveals;

    private LayoutReader(Document document, Hints hints, ElementVisitor visitor, boolean reveals) {
        this.hints = hints;
        this.visitor = visitor;
        this.reveals = reveals;
        box = open(document, null, Box.Role.PLAIN);
    }

    /** Reads a page, and shows its elements to a visitor. */
    static Layout read(Document document, Hints hints, ElementVisitor visitor) {
        return read(document, new LayoutReader(document, hints, visitor, false));
    }

    /** Reads a page with the first that is hidden in it and holds an article, as scripts will show it. */
    static Layout readHidden(Document document, Hints hints) {
        return read(document, new LayoutReader(document, hints, ElementVisitor.NONE, true));
    }

    private static Layout read(Document document, LayoutReader reader) {
        Element body = document.body();
        document.head().traverse(reader);
        body.traverse(reader);
        reader.flush();
        reader.boxes.getFirst().close(reader.boxes.size());
        return new Layout(reader.boxes, reader.blocks);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            int said = hints.of(element);
            visitor.enter(element, said, depth);
            if (depth < unseen) {
                enter(element, said, depth);
            }
        } else if (depth < unseen && node instanceof TextNode words) {
            take(words.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            visitor.leave(depth);
            if (depth < unseen) {
                leave(element);
            } else if (depth == unseen) {
                unseen = NOWHERE;
            }
        }
    }

    private void take(String words) {
        afterBreak = afterBreak && Spaces.isBlank(words);
        line.append(words);
    }

    private void enter(Element element, int said, int depth) {
        ElementKind kind = ElementKind.of(element);
        if (kind == ElementKind.UNSEEN || (Hints.say(said, Hints.HIDDEN) && !isShown(element))) {
            unseen = depth;
            return;
        }
        switch (kind) {
            case BREAK -> breakLine();
            case LINK -> startLink();
            default -> openBox(element, role(kind, said));
        }
    }

    /** Pages hide their body for a moment, until styles and scripts are there. */
    private boolean isShown(Element hidden) {
        if (hidden.nameIs("body") || hidden.nameIs("main")) {
            return true;
        }
        boolean revealed = reveals && hidden.selectFirst(ARTICLE) != null;
        reveals &= !revealed;
        return revealed;
    }

    private void openBox(Element element, Box.Role role) {
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
        line.space();
        afterBreak = true;
    }

    private void startLink() {
        if (linkDepth++ == 0) {
            linkStart = line.length();
        }
    }

    private void endLink() {
        if (--linkDepth == 0) {
            countLink();
        }
    }

    private void countLink() {
        linkedWords += line.words(Math.min(linkStart, line.length()));
    }

    private void flush() {
        if (linkDepth > 0) {
            countLink();
            linkStart = 0;
        }
        if (line.length() > 0) {
            blocks.add(new Block(box, line.toString(), line.words(0), linkedWords));
        }
        line.clear();
        linkedWords = 0;
        afterBreak = false;
    }

    private Box open(Element element, @Nullable Box parent, Box.Role role) {
        Box opened = new Box(element, parent, role, boxes.size());
        boxes.add(opened);
        return opened;
    }

    private Box.Role role(ElementKind kind, int said) {
        if (kind == ElementKind.CAPTION) {
            return Box.Role.CAPTION;
        }
        if (kind == ElementKind.QUOTED && box.role() != Box.Role.PLAIN) {
            return Box.Role.TEXT;
        }
        if (kind == ElementKind.ARTICLE && box.isInArticle()) {
            return Hints.say(said, Hints.ASIDE) ? Box.Role.ASIDE : Box.Role.NESTED;
        }
        if (kind == ElementKind.ASIDE || (kind == ElementKind.OTHER && Hints.say(said, Hints.ASIDE))) {
            return Box.Role.ASIDE;
        }
        return Hints.say(said, Hints.TEXT) ? Box.Role.TEXT : Box.Role.PLAIN;
    }
}
