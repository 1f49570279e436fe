package dateline.enrich.extract;

import dateline.enrich.events.DateInfo;
import dateline.enrich.events.DateInfo.Precision;
import dateline.enrich.extract.Marks.Mark;
import dateline.ingest.events.Discovery;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads when the article was published and last changed: from the most to the least trustworthy place. */
final class Dates {
    private static final String[] PUBLISHED_METAS = {
        "datepublished", "publishdate", "publish-date", "publish_date", "pubdate", "article.published",
                "parsely-pub-date",
        "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date",
        "article_date_original", "cxenseparse:recs:publishtime", "og:pubdate", "publication_date", "created"
    };
    private static final Pattern IN_PATH =
            Pattern.compile("/(20\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?:[/-]|$)");
    private static final long SECONDS_OF_A_DAY_ON_EARTH = 26 * 3_600;
    private static final Duration FUTURE = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final List<String> ATTRIBUTES = List.of("datetime", "content", "title");
    private static final int LONGEST = 80;
    private static final int MOST_CANDIDATES = 12;

    /** Confidence in a place from which on its word can shake another's, and how much. */
    private static final double TRUSTED = 0.7;

    private static final double DISPUTED = 0.2;

    private final Page page;

    private Dates(Page page) {
        this.page = page;
    }

    static Optional<Dated> published(Page page) {
        List<Dated> candidates = new Dates(page).published();
        Optional<Dated> first = candidates.stream().findFirst();
        return first.map(best -> candidates.stream()
                        .filter(other -> refines(other, best))
                        .findFirst()
                        .orElse(best))
                .map(chosen -> chosen.among(candidates));
    }

    static Optional<Told<OffsetDateTime>> modified(Page page) {
        Dates dates = new Dates(page);
        return Told.first(
                () -> dates.possible(page.linkedData().text("dateModified")).map(Told::inLinkedData),
                () -> dates.possible(page.metas().first("article:modified_time", "og:updated_time"))
                        .map(Told::inOpenGraph),
                () -> dates.possible(page.metas().first("datemodified", "last-modified", "dcterms.modified"))
                        .map(Told::inMeta));
    }

    private Optional<OffsetDateTime> possible(Optional<String> text) {
        return text.flatMap(DateText::parse).map(DateText::moment).filter(this::isPossible);
    }

    /**
     * A date of publication and where it stood.
     *
     * @param date the moment
     * @param info the place
     */
    record Dated(OffsetDateTime date, DateInfo info) {
        /** The same with what other places say; those that are dates of other things, too, make it less sure. */
        private Dated among(List<Dated> candidates) {
            Set<DateInfo.Candidate> told = new LinkedHashSet<>(Set.of(candidate()));
            candidates.forEach(other -> told.add(other.candidate()));
            boolean disputed = candidates.stream()
                    .anyMatch(other -> other.info().confidence() >= TRUSTED && !isSameDay(other.date()));
            double confidence = info.confidence() - (disputed ? DISPUTED : 0);
            return new Dated(
                    date,
                    new DateInfo(
                            info.method(),
                            info.precision(),
                            Math.round(confidence * 100) / 100.0,
                            told.stream().limit(MOST_CANDIDATES).toList()));
        }

        private DateInfo.Candidate candidate() {
            return new DateInfo.Candidate(info.method(), date);
        }

        /** Whether both are the same day somewhere on earth. */
        private boolean isSameDay(OffsetDateTime other) {
            return Math.abs(date.toEpochSecond() - other.toEpochSecond()) <= SECONDS_OF_A_DAY_ON_EARTH;
        }
    }

    /** The same day with a time says more than the day alone. */
    private static boolean refines(Dated other, Dated best) {
        return best.info().precision() == Precision.DAY
                && other.info().precision() != Precision.DAY
                && other.date().toLocalDate().equals(best.date().toLocalDate());
    }

    private List<Dated> published() {
        List<Dated> found = new ArrayList<>();
        page.linkedData().text("datePublished").ifPresent(text -> add(found, text, "json-ld", 0.95));
        page.metas()
                .first("article:published_time", "og:published_time", "og:article:published_time")
                .ifPresent(text -> add(found, text, "opengraph", 0.95));
        page.metas().first(PUBLISHED_METAS).ifPresent(text -> add(found, text, "meta", 0.85));
        addAll(found, Mark.DATE_IN_MICRODATA, "microdata", 0.85);
        addAll(found, Mark.DATE_IN_TIME_ELEMENT, "time-element", 0.7);
        addFeed(found);
        addPath(found);
        addAll(found, Mark.DATE_BY_NAME, "visible-text", 0.5);
        return found;
    }

    private void addFeed(List<Dated> found) {
        Discovery discovery = page.raw().discovery();
        if (discovery != null && discovery.published() != null && isPossible(discovery.published())) {
            found.add(new Dated(discovery.published(), new DateInfo("feed", Precision.SECOND, 0.7)));
        }
    }

    private void addPath(List<Dated> found) {
        Matcher path = IN_PATH.matcher(
                page.raw().url().getRawPath() == null ? "" : page.raw().url().getRawPath());
        if (path.find()) {
            add(found, path.group(1) + "-" + path.group(2) + "-" + path.group(3), "url", 0.7);
        }
    }

    private void addAll(List<Dated> found, Mark mark, String method, double confidence) {
        for (Element element : page.marks().of(mark)) {
            date(element).ifPresent(date -> add(found, date, method, confidence));
        }
    }

    private static Optional<DateText> date(Element element) {
        for (String attribute : ATTRIBUTES) {
            Optional<DateText> date = DateText.parse(element.attr(attribute));
            if (date.isPresent()) {
                return date;
            }
        }
        return ShownText.of(element, LONGEST).flatMap(DateText::parse);
    }

    private void add(List<Dated> found, String text, String method, double confidence) {
        DateText.parse(text).ifPresent(date -> add(found, date, method, confidence));
    }

    private void add(List<Dated> found, DateText date, String method, double confidence) {
        if (isPossible(date.moment())) {
            found.add(new Dated(date.moment(), new DateInfo(method, date.precision(), confidence)));
        }
    }

    /** Nothing is published tomorrow, or before there was a web to speak of and its archives. */
    private boolean isPossible(OffsetDateTime date) {
        Instant moment = date.toInstant();
        return moment.isAfter(EARLIEST)
                && moment.isBefore(page.raw().fetchedAt().plus(FUTURE));
    }
}
