package dateline.enrich.extract;

import dateline.enrich.content.ElementVisitor;
import dateline.enrich.content.Hints;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The elements that by their markup may state a fact, collected in one pass over the page. For one page. */
final class Marks implements ElementVisitor {
    private static final int MOST = 30;
    private static final int MOST_METAS = 1_000;
    private static final String LINKED_DATA = "application/ld+json";
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Map<Mark, List<Element>> found = new EnumMap<>(Mark.class);
    private int trail = NOWHERE;
    private int byline = NOWHERE;
    private int author = NOWHERE;

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

    /** The first elements that may state that, in the order of the page: of metas {@value #MOST_METAS}, else {@value #MOST}. */
    List<Element> of(Mark mark) {
        return found.getOrDefault(mark, List.of());
    }

    @Override
    public void enter(Element element, int hints, int depth) {
        int said = element.nameIs("body") ? 0 : hints;
        trail = outer(trail, depth, Hints.say(said, Hints.TRAIL));
        byline = outer(byline, depth, Hints.say(said, Hints.BYLINE));
        author = outer(author, depth, Hints.say(said, Hints.AUTHOR_PROPERTY));
        note(element, said);
    }

    @Override
    public void leave(int depth) {
        trail = trail == depth ? NOWHERE : trail;
        byline = byline == depth ? NOWHERE : byline;
        author = author == depth ? NOWHERE : author;
    }

    /** Depth of the outermost element of a kind that is open. */
    private static int outer(int open, int depth, boolean starts) {
        return open == NOWHERE && starts ? depth : open;
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
        if (Hints.say(said, Hints.DATE_PROPERTY)) {
            add(Mark.DATE_IN_MICRODATA, element);
        }
        if (Hints.say(said, Hints.AUTHOR_PROPERTY)) {
            add(Mark.AUTHOR, element);
        }
        if (author != NOWHERE && Hints.say(said, Hints.NAME_PROPERTY)) {
            add(Mark.AUTHOR_IN_MICRODATA, element);
        }
        if (Hints.say(said, Hints.AUTHOR_NAME)) {
            add(Mark.AUTHOR_BY_NAME, element);
        }
        if (Hints.say(said, Hints.DATE)) {
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
        if (trail != NOWHERE) {
            add(Mark.STEP_OF_TRAIL, link);
        }
        if (byline != NOWHERE) {
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
        if (has(rel, "category") || (toCategory && (has(rel, "tag") || Hints.say(said, Hints.CATEGORY)))) {
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
