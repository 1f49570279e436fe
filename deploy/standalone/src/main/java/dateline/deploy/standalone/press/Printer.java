package dateline.deploy.standalone.press;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets one site's pages and feed in its style. Safe for use by many threads. */
final class Printer {
    private static final int HUES = 360;
    private static final int WORDS_A_MINUTE = 130;

    private final Masthead masthead;
    private final Site site;
    private final Template page;
    private final Template feed;
    private final Template image;

    Printer(Masthead masthead, Site site) {
        this.masthead = masthead;
        this.site = site;
        this.page = Template.read("styles/" + masthead.style() + ".html");
        this.feed = Template.read(masthead.feed().template());
        this.image = Template.read("styles/image.svg");
    }

    String front(List<Release> out) {
        List<Scope> desks = masthead.sections().stream()
                .map(section -> desk(section, out))
                .filter(desk -> !desk.repeats("stories").isEmpty())
                .toList();
        Scope front = siteScope(masthead.languageOfItsOwn()).with("desks", desks);
        return page.filled(front.with("front", List.of(front)).with("article", List.of()));
    }

    String article(Release release, List<Release> related) {
        Scope article = articleScope(release)
                .with("related", related.stream().map(this::linkScope).toList());
        Scope around = siteScope(release.report().language());
        return page.filled(around.and(article).with("article", List.of(article)).with("front", List.of()));
    }

    String feed(List<Release> out) {
        Instant newest = out.isEmpty() ? Instant.EPOCH : out.getFirst().updated();
        Scope entries = Scope.of(Map.of("updated", iso(newest), "updated-http", Reply.httpDate(newest)))
                .with("entries", out.stream().map(this::articleScope).toList());
        return feed.filled(siteScope(masthead.languageOfItsOwn()).and(entries));
    }

    String image(Release release) {
        int hue = Math.floorMod(release.report().id().hashCode(), HUES);
        return image.filled(Scope.of(Map.of("hue", Integer.toString(hue), "other-hue", Integer.toString(hue + 40))));
    }

    private Scope desk(String section, List<Release> out) {
        List<Scope> stories = out.stream()
                .filter(release -> release.draft().field("section").equals(section))
                .map(this::linkScope)
                .toList();
        return sectionScope(section).with("stories", stories);
    }

    private static Scope sectionScope(String section) {
        return Scope.of(Map.of("section", section, "anchor", anchor(section)));
    }

    private static String anchor(String section) {
        return section.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private Scope siteScope(Locale language) {
        Map<String, String> words = new HashMap<>(
                Manuscript.read("labels/" + language.getLanguage() + ".txt").fields());
        words.put("site-name", masthead.name());
        words.put("site-id", masthead.id());
        words.put("tagline", masthead.tagline());
        words.put("base", site.base().toString());
        words.put("feed", site.feed().toString());
        words.put("language", language.toLanguageTag());
        return Scope.of(words)
                .with(
                        "sections",
                        masthead.sections().stream().map(Printer::sectionScope).toList());
    }

    private Scope linkScope(Release release) {
        Map<String, String> words = new HashMap<>(dates(release));
        release.draft().fields().forEach(words::put);
        List.of("caption", "credit", "note", "pull").forEach(field -> words.putIfAbsent(field, ""));
        words.put("url", url(release.path()));
        words.put("path", release.path());
        words.put("image", release.hasImage() ? url(release.imagePath()) : "");
        words.put("anchor", anchor(release.draft().field("section")));
        words.put("language", release.report().language().toLanguageTag());
        return Scope.of(words);
    }

    private Scope articleScope(Release release) {
        Manuscript draft = release.draft();
        List<Scope> paragraphs = Scope.each("text", draft.paragraphs());
        return linkScope(release)
                .and(Scope.of(Map.of("minutes", minutes(draft), "place-capitals", capitals(release))))
                .with("paragraphs", paragraphs)
                .with("lead", paragraphs.subList(0, 1))
                .with("rest", paragraphs.subList(1, paragraphs.size()))
                .with("tags", Scope.each("tag", draft.list("keywords")));
    }

    private static String minutes(Manuscript draft) {
        int words = draft.paragraphs().stream()
                .mapToInt(paragraph -> paragraph.split(" ", -1).length)
                .sum();
        return Integer.toString(Math.ceilDiv(words, WORDS_A_MINUTE));
    }

    private static String capitals(Release release) {
        return release.draft().field("place").toUpperCase(release.report().language());
    }

    private Map<String, String> dates(Release release) {
        Locale locale = release.report().language();
        return Map.of(
                "published", iso(release.published()),
                "published-http", Reply.httpDate(release.published()),
                "published-long", localized(release.published(), locale),
                "published-day", local(release.published()).format(DateTimeFormatter.ofPattern("MMM d", locale)),
                "updated", iso(release.updated()),
                "updated-http", Reply.httpDate(release.updated()),
                "updated-long", localized(release.updated(), locale),
                "corrected", release.isCorrection() ? "corrected" : "");
    }

    private String localized(Instant instant, Locale locale) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale);
        return format.format(local(instant));
    }

    private String iso(Instant instant) {
        return local(instant).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private ZonedDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(masthead.zone());
    }

    private String url(String path) {
        return site.base().resolve(path).toString();
    }
}
