package dateline.enrich.content;

import org.jsoup.nodes.Element;

/** Looks at all elements of a page, seen or not, while its text is being found. */
public interface ElementVisitor {
    /** Looks at nothing. */
    ElementVisitor NONE = new ElementVisitor() {
        @Override
        public void enter(Element element, int hints, int depth) {}

        @Override
        public void leave(int depth) {}
    };

    /**
     * An element starts.
     *
     * @param hints the bits of {@link Hints} that are said of it
     * @param depth how many elements of the page's head or body it lies in
     */
    void enter(Element element, int hints, int depth);

    /** The element at this depth ends that started last. */
    void leave(int depth);
}
