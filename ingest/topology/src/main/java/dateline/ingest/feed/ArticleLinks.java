package dateline.ingest.feed;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Picks those links of a front page or a section's that look like articles: by the form of the address, by how much is
 * said in the link and by where it stands, so that it works in any language.
 */
final class ArticleLinks {
    private static final int MAXIMUM = 300;
    private static final int ENOUGH = 4;

    private static final int TITLE_WORDS = 4;
    private static final int TITLE_LENGTH = 20;
    private static final int TITLE_IDEOGRAPHS = 8;
    private static final int SLUG_WORDS = 3;

    private static final Pattern OTHER_FILES = Pattern.compile(
            "(?i).*\\.(jpe?g|png|gif|webp|svg|ico|pdf|mp[34]|m4a|zip|xml|rss|json|css|js|ics|docx?|apk)");
    private static final Pattern PAGE_FILE = Pattern.compile("(?i).*\\.(html?|shtml|xhtml|php|aspx?|jsp|ece)");
    private static final Pattern DATE = Pattern.compile("/(19|20)\\d\\d([/-]?)(0?[1-9]|1[0-2])(\\2\\d\\d?)?(?=[/-]|$)");
    private static final Pattern NUMBER = Pattern.compile("(?i).*(\\d{5,}|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{20,}).*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_]+");

    /** First words of paths that lead to lists, accounts and legal pages. */
    private static final Set<String> NO_ARTICLES = Set.of(
            "tag",
            "tags",
            "topic",
            "topics",
            "author",
            "authors",
            "category",
            "categories",
            "section",
            "sections",
            "search",
            "login",
            "signin",
            "sign-in",
            "register",
            "account",
            "subscribe",
            "subscription",
            "newsletter",
            "newsletters",
            "about",
            "about-us",
            "contact",
            "contact-us",
            "privacy",
            "terms",
            "cookies",
            "legal",
            "help",
            "faq",
            "jobs",
            "careers",
            "advertise",
            "shop",
            "cart",
            "rss",
            "feed",
            "feeds",
            "sitemap",
            "archive",
            "wp-admin",
            "impressum",
            "datenschutz",
            "kontakt",
            "autor",
            "autoren",
            "thema",
            "themen",
            "auteur",
            "etiqueta",
            "etiquetas",
            "autores",
            "contacto",
            "buscar");

    private record Candidate(URI url, String text, int score) {}

    private final URI page;
    private final Map<String, Candidate> best = new LinkedHashMap<>();

    private ArticleLinks(URI page) {
        this.page = page;
    }

    /** The links in the order of the page, each once. */
    static List<Item> of(Document document, URI page) {
        ArticleLinks links = new ArticleLinks(page);
        document.getElementsByTag("a").forEach(links::look);
        return links.items();
    }

    /** Picture and headline often link to the same article: the one that says most speaks for it. */
    private void look(Element anchor) {
        URI url = Links.address(anchor.absUrl("href"));
        if (url != null && isOfThisSite(url) && mayBeArticle(url)) {
            String address = bare(url);
            String text = anchor.text().strip();
            Candidate candidate = new Candidate(url, text, score(url) + score(anchor, text));
            best.merge(address, candidate, (one, other) -> other.score() > one.score() ? other : one);
        }
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        best.forEach((address, candidate) -> {
            if (candidate.score() >= ENOUGH && items.size() < MAXIMUM) {
                items.add(new Item(address, candidate.text(), null, null));
            }
        });
        return items;
    }

    private static String bare(URI url) {
        String text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    private boolean isOfThisSite(URI url) {
        String domain = domain(url);
        return url.getHost().equalsIgnoreCase(page.getHost()) || (domain != null && domain.equals(domain(page)));
    }

    private static @Nullable String domain(URI url) {
        return EffectiveTldFinder.getAssignedDomain(url.getHost().toLowerCase(Locale.ROOT), true, true);
    }

    private boolean mayBeArticle(URI url) {
        String path = url.getPath();
        String first = steps(path).findFirst().orElse("");
        return !first.isEmpty()
                && !path.equals(page.getPath())
                && !OTHER_FILES.matcher(path).matches()
                && !NO_ARTICLES.contains(first.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> steps(String path) {
        return Arrays.stream(path.split("/")).filter(step -> !step.isEmpty());
    }

    /** What the form of the address says: a slug of several words, a date, a number, a page's file, some depth. */
    private static int score(URI url) {
        String path = url.getPath();
        List<String> steps = steps(path).toList();
        String last = steps.getLast();
        long words = Arrays.stream(BETWEEN_WORDS.split(last))
                .filter(word -> word.length() > 1)
                .count();
        int slug = words > SLUG_WORDS ? 3 : words == SLUG_WORDS ? 2 : 0;
        int date = DATE.matcher(path).find() ? 2 : 0;
        int number = NUMBER.matcher(last).matches() ? 2 : 0;
        int file = PAGE_FILE.matcher(last).matches() ? 1 : 0;
        return slug + date + number + file + (steps.size() > 1 ? 1 : 0);
    }

    /** What the link says: a headline's length, a headline's element, and no place among those that lead around. */
    private static int score(Element anchor, String text) {
        int title = isTitle(text) ? 2 : 0;
        int headline = anchor.closest("h1, h2, h3, h4, article") != null || anchor.selectFirst("h1, h2, h3, h4") != null
                ? 1
                : 0;
        int around = anchor.closest("nav, footer, [role=navigation], [role=contentinfo]") != null ? -3 : 0;
        return title + headline + around;
    }

    private static boolean isTitle(String text) {
        return (text.length() >= TITLE_LENGTH && text.split("\\s+").length >= TITLE_WORDS)
                || text.codePoints().filter(Character::isIdeographic).count() >= TITLE_IDEOGRAPHS;
    }
}
