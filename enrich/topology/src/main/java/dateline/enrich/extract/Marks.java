package dateline.enrich.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** The elements that by their markup may state a fact, collected in one pass over the page. */
final class Marks implements NodeVisitor {
    private static final int MOST = 30;
    private static final int MOST_METAS = 1_000;
    private static final String LINKED_DATA = "application/ld+json";

    private final Map<Mark, List<Element>> found = new EnumMap<>(Mark.class);
    private final Names names;
    private int trailDepth;
    private int bylineDepth;
    private int authorDepth;

    /** What an element may state. */
    enum Mark {
        META,
        LINKED_DATA,
        CANONICAL,
        LICENCE,
        FIGURE,
        HEADLINE,
        DATE_IN_MICRODATA,
        DATE_IN_TIME_ELEMENT,
        DATE_BY_NAME,
        STEP_OF_TRAIL,
        CATEGORY,
        AUTHOR_IN_MICRODATA,
        AUTHOR,
        AUTHOR_LINK,
        LINK_IN_BYLINE,
        AUTHOR_BY_NAME
    }

    private Marks(Names names) {
        this.names = names;
    }

    static Marks of(Document page, Names names) {
        Marks marks = new Marks(names);
        page.traverse(marks);
        return marks;
    }

    /** The first elements that may state that, in the order of the page: of metas {@value #MOST_METAS}, else {@value #MOST}. */
    List<Element> of(Mark mark) {
        return found.getOrDefault(mark, List.of());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            int said = element.attributesSize() == 0 || holdsAll(element) ? 0 : names.said(element.attributes());
            trailDepth += depthOf(trailDepth, Names.say(said, Names.TRAIL));
            bylineDepth += depthOf(bylineDepth, Names.say(said, Names.BYLINE));
            authorDepth += depthOf(authorDepth, Names.say(said, Names.AUTHOR));
            note(element, said);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element) {
            trailDepth -= trailDepth > 0 ? 1 : 0;
            bylineDepth -= bylineDepth > 0 ? 1 : 0;
            authorDepth -= authorDepth > 0 ? 1 : 0;
        }
    }

    /** The names of such an element speak of the page. */
    private static boolean holdsAll(Element element) {
        return element.nameIs("body") || element.nameIs("html");
    }

    /** Within such an element every element goes one deeper, so that its end is known. */
    private static int depthOf(int depth, boolean starts) {
        return depth > 0 || starts ? 1 : 0;
    }

    private void note(Element element, int said) {
        switch (element.normalName()) {
            case "h1" -> add(Mark.HEADLINE, element);
            case "a" -> noteLink(element, said);
            case "time" -> add(Mark.DATE_IN_TIME_ELEMENT, element);
            case "meta" -> add(Mark.META, element);
            case "link" -> noteReference(element);
            case "script" -> noteData(element);
            case "figure" -> add(Mark.FIGURE, element);
            default -> {}
        }
        if (said != 0) {
            noteNames(element, said);
        }
    }

    private void noteNames(Element element, int said) {
        if (Names.say(said, Names.DATE_PROPERTY)) {
            add(Mark.DATE_IN_MICRODATA, element);
        }
        if (Names.say(said, Names.AUTHOR)) {
            add(Mark.AUTHOR, element);
        }
        if (authorDepth > 0 && Names.say(said, Names.NAME_PROPERTY)) {
            add(Mark.AUTHOR_IN_MICRODATA, element);
        }
        if (Names.say(said, Names.AUTHOR_NAME)) {
            add(Mark.AUTHOR_BY_NAME, element);
        }
        if (Names.say(said, Names.DATE)) {
            add(Mark.DATE_BY_NAME, element);
        }
    }

    private void noteReference(Element link) {
        String rel = link.attr("rel");
        if (rel.equalsIgnoreCase("canonical")) {
            add(Mark.CANONICAL, link);
        } else if (rel.equalsIgnoreCase("license")) {
            add(Mark.LICENCE, link);
        }
    }

    private void noteData(Element script) {
        if (script.attr("type").regionMatches(true, 0, LINKED_DATA, 0, LINKED_DATA.length())) {
            add(Mark.LINKED_DATA, script);
        }
    }

    private void noteLink(Element link, int said) {
        if (trailDepth > 0) {
            add(Mark.STEP_OF_TRAIL, link);
        }
        if (bylineDepth > 0) {
            add(Mark.LINK_IN_BYLINE, link);
        }
        if (link.attributesSize() > 0) {
            noteTarget(link, said);
        }
    }

    private void noteTarget(Element link, int said) {
        String href = link.attributes().get("href");
        String rel = link.attributes().get("rel");
        boolean toCategory = href.contains("/category/");
        if (has(rel, "category") || (toCategory && (has(rel, "tag") || Names.say(said, Names.CATEGORY)))) {
            add(Mark.CATEGORY, link);
        }
        if (has(rel, "license")) {
            add(Mark.LICENCE, link);
        }
        if (has(rel, "author") || leadsToAuthor(href)) {
            add(Mark.AUTHOR_LINK, link);
        }
    }

    /** Whether one of the relations is this one. */
    private static boolean has(String relations, String relation) {
        return !relations.isEmpty() && (" " + relations.toLowerCase(Locale.ROOT) + " ").contains(" " + relation + " ");
    }

    /** Whether a path has a folder for those who write, in the languages of many newspapers. */
    private static boolean leadsToAuthor(String path) {
        return path.contains("/aut")
                && (path.contains("/author/")
                        || path.contains("/authors/")
                        || path.contains("/autor/")
                        || path.contains("/autoren/")
                        || path.contains("/auteur/")
                        || path.contains("/autore/")
                        || path.contains("/autores/"));
    }

    private void add(Mark mark, Element element) {
        List<Element> elements = found.computeIfAbsent(mark, key -> new ArrayList<>());
        if (elements.size() < (mark == Mark.META ? MOST_METAS : MOST)) {
            elements.add(element);
        }
    }
}
