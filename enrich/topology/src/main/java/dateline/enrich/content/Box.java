package dateline.enrich.content;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of the page that makes a box of its own, and how much running text stands in it. For one thread. */
final class Box {
    private final Element element;
    private final @Nullable Box parent;
    private final Role role;
    private final @Nullable Box article;
    private final int place;
    private int end;
    private int prose;
    private boolean outside;

    /** What the markup and its names say of a box. */
    enum Role {
        /** Nothing. */
        PLAIN,
        /** That it holds the text. */
        TEXT,
        /** That it stands beside the text. */
        ASIDE,
        /** That it describes a picture. */
        CAPTION,
        /** That it is an article in an article: a teaser of another, or one of many that make it up. */
        NESTED
    }

    /**
     * A box that is open.
     *
     * @param place how many were opened before it
     */
    Box(Element element, @Nullable Box parent, Role role, int place) {
        this.place = place;
        this.end = Integer.MAX_VALUE;
        this.element = element;
        this.parent = parent;
        this.role = role;
        this.article = parent != null && parent.article != null ? parent.article : own(element);
    }

    private @Nullable Box own(Element element) {
        return element.nameIs("article") ? this : null;
    }

    /** Ends it: the boxes from now on, of which there will be so many before, stand behind it. */
    void close(int boxes) {
        end = boxes;
    }

    /** How many boxes were opened before it. */
    int place() {
        return place;
    }

    /** Whether it is the other box, or lies in it. */
    boolean isWithin(Box other) {
        return place >= other.place && place < other.end;
    }

    boolean isQuoted() {
        return ElementKind.of(element) == ElementKind.QUOTED;
    }

    @Nullable
    Box parent() {
        return parent;
    }

    String tag() {
        return element.normalName();
    }

    /** Whether it is, or lies in, an element that is marked as an article. */
    boolean isInArticle() {
        return article != null;
    }

    /** The outermost article that it is or lies in. */
    @Nullable
    Box article() {
        return article;
    }

    boolean isOf(Element other) {
        return element.equals(other);
    }

    Role role() {
        return role;
    }

    /** Words of running text in the box and in those within it. */
    int prose() {
        return prose;
    }

    void addProse(int words) {
        prose += words;
    }

    /** Whether the box, or one around it, stands beside the text. */
    boolean isOutside() {
        return outside;
    }

    void setOutside(boolean outside) {
        this.outside = outside;
    }

    boolean isHeading() {
        String tag = tag();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    @Override
    public String toString() {
        return (parent == null ? "" : parent + ">") + tag() + (role == Role.PLAIN ? "" : ":" + role);
    }
}
