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

/** The visible elements that by their markup may state a fact, collected in one pass over the page. */
final class Marks implements NodeVisitor {
    private static final int MOST = 30;
    private static final int LONGEST_NAMES = 400;

    private final Map<Mark, List<Element>> found = new EnumMap<>(Mark.class);
    private int trailDepth;
    private int bylineDepth;
    private int authorDepth;

    /** What an element may state. */
    enum Mark {
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

    private Marks() {}

    static Marks of(Document page) {
        Marks marks = new Marks();
        page.body().traverse(marks);
        return marks;
    }

    /** The first {@value #MOST} elements that may state that, in the order of the page. */
    List<Element> of(Mark mark) {
        return found.getOrDefault(mark, List.of());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element && !element.nameIs("body")) {
            String names = names(element);
            trailDepth += depthOf(trailDepth, isTrail(element, names));
            bylineDepth += depthOf(bylineDepth, names.contains("byline"));
            authorDepth += depthOf(authorDepth, element.attr("itemprop").equals("author"));
            note(element, names);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !element.nameIs("body")) {
            trailDepth -= trailDepth > 0 ? 1 : 0;
            bylineDepth -= bylineDepth > 0 ? 1 : 0;
            authorDepth -= authorDepth > 0 ? 1 : 0;
        }
    }

    /** Within such an element every element goes one deeper, so that its end is known. */
    private static int depthOf(int depth, boolean starts) {
        return depth > 0 || starts ? 1 : 0;
    }

    private void note(Element element, String names) {
        if (element.nameIs("h1")) {
            add(Mark.HEADLINE, element);
        } else if (element.nameIs("a")) {
            noteLink(element, names);
        } else if (element.nameIs("time")) {
            add(Mark.DATE_IN_TIME_ELEMENT, element);
        }
        noteProperty(element);
        if (speaksOfAuthor(names)) {
            add(Mark.AUTHOR_BY_NAME, element);
        }
        if (speaksOfDate(names)) {
            add(Mark.DATE_BY_NAME, element);
        }
    }

    private void noteLink(Element link, String names) {
        String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
        if (trailDepth > 0) {
            add(Mark.STEP_OF_TRAIL, link);
        }
        boolean toCategory = link.attr("href").contains("/category/");
        if (rel.contains(" category ") || (toCategory && (rel.contains(" tag ") || names.contains("cat")))) {
            add(Mark.CATEGORY, link);
        }
        if (rel.contains(" author ") || leadsToAuthor(link.attr("href"))) {
            add(Mark.AUTHOR_LINK, link);
        }
        if (bylineDepth > 0) {
            add(Mark.LINK_IN_BYLINE, link);
        }
    }

    /** Whether a path has a folder for those who write, in the languages of many newspapers. */
    private static boolean leadsToAuthor(String path) {
        return path.contains("/author/")
                || path.contains("/authors/")
                || path.contains("/autor/")
                || path.contains("/autoren/")
                || path.contains("/auteur/")
                || path.contains("/autore/")
                || path.contains("/autores/");
    }

    private void noteProperty(Element element) {
        switch (element.attr("itemprop")) {
            case "datePublished" -> add(Mark.DATE_IN_MICRODATA, element);
            case "author" -> add(Mark.AUTHOR, element);
            case "name" -> {
                if (authorDepth > 0) {
                    add(Mark.AUTHOR_IN_MICRODATA, element);
                }
            }
            default -> {}
        }
    }

    private void add(Mark mark, Element element) {
        List<Element> elements = found.computeIfAbsent(mark, key -> new ArrayList<>());
        if (elements.size() < MOST) {
            elements.add(element);
        }
    }

    private static boolean isTrail(Element element, String names) {
        return names.contains("breadcrumb")
                || element.attr("itemtype").contains("BreadcrumbList")
                || element.attr("typeof").equals("BreadcrumbList");
    }

    private static boolean speaksOfAuthor(String names) {
        return names.contains("author")
                && (names.contains("authorname") || names.contains("author-name") || names.contains("author__name"));
    }

    private static boolean speaksOfDate(String names) {
        return names.contains("date")
                || names.contains("publish")
                || names.contains("time")
                || names.contains("meta")
                || names.contains("byline");
    }

    private static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String names = element.className() + " " + element.id();
        return names.substring(0, Math.min(names.length(), LONGEST_NAMES)).toLowerCase(Locale.ROOT);
    }
}
