package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import dateline.enrich.extract.Marks.Mark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline among the titles that a page gives to its article: the heading that readers see, the title in
 * the data, the one for sharing and that of the window, each without the site's name. What data and sharing agree on is
 * the headline. Where they don't, one of the two was rewritten for search or for social networks, and the heading and the
 * window tell which.
 */
final class Headline {
    private static final int LONGEST = 400;
    private static final double ALIKE = 0.6;

    /** Confidence in a title that stands in one place alone, and what each other place adds. */
    private static final double ALONE = 0.65;

    private static final double OF_EACH = 0.1;
    private static final double OTHERS = 0.6;

    private final @Nullable Title shown;
    private final @Nullable Title data;
    private final @Nullable Title sharing;
    private final @Nullable Title window;

    private Headline(Page page, String section) {
        SiteName site = new SiteName(page.publisher(), section);
        data = title(page.linkedData().text("headline"), site);
        sharing = title(page.metas().first("og:title", "twitter:title"), site);
        window = title(Optional.of(Spaces.collapse(page.document().title())), site);
        shown = heading(page, site).orElse(null);
    }

    /** The titles of a page whose section is known; empty: it is not. */
    static Headline of(Page page, String section) {
        return new Headline(page, section);
    }

    /** The headline. */
    Optional<Told<String>> chosen() {
        return Optional.ofNullable(best()).map(title -> new Told<>(title.text(), place(title), confidence(title)));
    }

    /** Another title that reads otherwise; what the page itself calls an alternative first. */
    Optional<Told<String>> alternative(Page page) {
        Title chosen = best();
        Optional<Told<String>> stated =
                page.linkedData().text("alternativeHeadline").map(Told::inLinkedData);
        return stated.or(() -> known(data, sharing, shown).stream()
                        .filter(title -> chosen != null && !title.isVariantOf(chosen))
                        .map(title -> new Told<>(title.text(), place(title), OTHERS))
                        .findFirst())
                .filter(title -> chosen == null || !Title.of(title.value()).reads(chosen));
    }

    private String place(Title title) {
        if (data != null && title.reads(data)) {
            return "json-ld";
        }
        if (sharing != null && title.reads(sharing)) {
            return "opengraph";
        }
        return window != null && title.reads(window) && shown == null ? "title-element" : "visible-text";
    }

    /** The more places agree, the surer. */
    private double confidence(Title title) {
        long agreeing = known(shown, data, sharing, window).stream()
                .filter(other -> other.isVariantOf(title))
                .count();
        return ALONE + OF_EACH * (agreeing - 1);
    }

    private static @Nullable Title title(Optional<String> text, SiteName site) {
        return text.filter(title -> !title.isEmpty() && title.length() <= LONGEST && !site.isSite(title))
                .map(site::removedFrom)
                .map(Title::of)
                .orElse(null);
    }

    /** The first top heading that a title confirms; others belong to the site, to boxes or to other articles. */
    private Optional<Title> heading(Page page, SiteName site) {
        List<Title> titles = known(data, sharing, window);
        List<Title> headings = page.marks().of(Mark.HEADLINE).stream()
                .flatMap(heading -> ShownText.of(heading, LONGEST).stream())
                .filter(text -> text.length() > 3 && !site.isSite(text))
                .map(Title::of)
                .toList();
        return headings.stream()
                .filter(heading -> titles.stream().anyMatch(heading::isVariantOf))
                .findFirst()
                .or(() -> headings.stream()
                        .filter(heading ->
                                titles.isEmpty() || titles.stream().anyMatch(title -> title.likeness(heading) >= ALIKE))
                        .findFirst());
    }

    private static List<Title> known(@Nullable Title... titles) {
        return Stream.of(titles).flatMap(Stream::ofNullable).toList();
    }

    private @Nullable Title best() {
        if (data != null && sharing != null) {
            return spelt(ofTwo(data, sharing));
        }
        Title stated = data == null ? sharing : data;
        if (stated == null) {
            return shown == null ? window : shown;
        }
        return shown == null ? stated : spelt(ofOne(stated, shown));
    }

    private Title ofTwo(Title data, Title sharing) {
        if (data.reads(sharing)) {
            return data;
        }
        if (data.isVariantOf(sharing)) {
            return confirmed(sharing, data);
        }
        if (isLike(shown, data)) {
            return isLike(window, sharing) ? data : sharing;
        }
        return isLike(shown, sharing) || isLike(window, data) ? data : sharing;
    }

    private static boolean isLike(@Nullable Title one, Title other) {
        return one != null && one.isVariantOf(other);
    }

    /** With or without a kicker: as it is shown, else as the window has it. */
    private Title confirmed(Title one, Title other) {
        for (Title witness : known(shown, window)) {
            if (witness.reads(one)) {
                return one;
            }
            if (witness.reads(other)) {
                return other;
            }
        }
        return other;
    }

    private Title ofOne(Title stated, Title shown) {
        if (stated.reads(shown)) {
            return stated;
        }
        if (stated.isVariantOf(shown)) {
            boolean longer = shown.begins(stated) || (!stated.isWhole() && stated.begins(shown));
            return longer || (window != null && window.reads(shown)) ? shown : stated;
        }
        if (!stated.isWhole()) {
            return shown;
        }
        Title bare = shown.withoutKicker();
        return bare.reads(stated.withoutKicker()) ? bare : stated;
    }

    /** As readers see it, unless markup alone parts the kicker from the rest there. */
    private Title spelt(Title title) {
        return shown != null && shown.reads(title) && shown.separators() >= title.separators() ? shown : title;
    }
}
