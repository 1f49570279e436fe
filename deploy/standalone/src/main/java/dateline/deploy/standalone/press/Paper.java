package dateline.deploy.standalone.press;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One site at work: answers with what is out at a moment. Safe for use by many threads. */
final class Paper {
    private static final int MOST_RELATED = 4;
    private static final String ROBOTS = "User-agent: *\nAllow: /\n";

    private final Masthead masthead;
    private final Site site;
    private final List<Release> releases;
    private final Printer printer;

    /** Takes from the releases of all sites its own. */
    Paper(Masthead masthead, List<Release> releases, int port) {
        this.masthead = masthead;
        this.site = site(masthead, URI.create("http://" + masthead.host() + ":" + port + "/"));
        this.releases = releases.stream()
                .filter(release -> release.report().site().equals(masthead))
                .toList();
        this.printer = new Printer(masthead, site);
    }

    private static Site site(Masthead masthead, URI base) {
        return new Site(
                masthead.id(),
                masthead.name(),
                base,
                base.resolve(masthead.feed().path()),
                masthead.country(),
                masthead.language());
    }

    Site site() {
        return site;
    }

    String host() {
        return masthead.host();
    }

    Reply reply(String path, Instant now) {
        List<Release> out = outAt(now);
        if (path.equals("/")) {
            return Reply.dated("text/html; charset=utf-8", printer.front(out), newest(out));
        }
        if (path.equals(masthead.feed().path())) {
            return Reply.dated(masthead.feed().type() + "; charset=utf-8", printer.feed(out), newest(out));
        }
        return path.equals("/robots.txt") ? Reply.plain(200, ROBOTS) : articleOrImage(path, out);
    }

    private Reply articleOrImage(String path, List<Release> out) {
        for (Release release : out) {
            if (path.equals(release.path())) {
                return Reply.dated(
                        "text/html; charset=utf-8", printer.article(release, related(release)), release.updated());
            }
            if (release.hasImage() && path.equals(release.imagePath())) {
                return Reply.dated("image/svg+xml", printer.image(release), release.published());
            }
        }
        return Reply.plain(404, "not found\n");
    }

    /** Chosen when the version came out and never again, so that the page changes only with its text. */
    private List<Release> related(Release release) {
        return outAt(release.updated()).stream()
                .filter(other -> !other.report().equals(release.report()))
                .limit(MOST_RELATED)
                .toList();
    }

    /** What a reader finds: of each article its latest version, the newest first. */
    private List<Release> outAt(Instant now) {
        Map<String, Release> latest = releases.stream()
                .filter(release -> !release.updated().isAfter(now))
                .collect(Collectors.toMap(
                        release -> release.report().slug(),
                        Function.identity(),
                        BinaryOperator.maxBy(comparingInt(Release::version))));
        return latest.values().stream()
                .sorted(comparing(Release::updated).reversed().thenComparing(Release::path))
                .toList();
    }

    private static Instant newest(List<Release> out) {
        return out.isEmpty() ? Instant.EPOCH : out.getFirst().updated();
    }
}
