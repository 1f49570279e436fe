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
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads when the article was published and last changed: from the most to the least trustworthy place. */
final class Dates {
    private static final List<String> PUBLISHED_IN_OPEN_GRAPH =
            List.of("article:published_time", "og:published_time", "og:article:published_time");
    private static final List<String> PUBLISHED_METAS = List.of(
            "datepublished",
            "publishdate",
            "publish-date",
            "publish_date",
            "pubdate",
            "article.published",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "dc.date.created",
            "date",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "og:pubdate",
            "publication_date",
            "created");
    private static final List<String> MODIFIED_IN_OPEN_GRAPH = List.of("article:modified_time", "og:updated_time");
    private static final List<String> MODIFIED_METAS = List.of("datemodified", "last-modified", "dcterms.modified");
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
        return candidates.stream().reduce(Dated::refinedBy).map(chosen -> chosen.among(candidates));
    }

    static Optional<Told<OffsetDateTime>> modified(Page page) {
        Dates dates = new Dates(page);
        return Told.first(
                () -> dates.first(page.linkedData().text("dateModified").stream())
                        .map(DateText::moment)
                        .map(Told::inLinkedData),
                () -> dates.first(dates.metas(MODIFIED_IN_OPEN_GRAPH))
                        .map(DateText::moment)
                        .map(Told::inOpenGraph),
                () -> dates.first(dates.metas(MODIFIED_METAS))
                        .map(DateText::moment)
                        .map(Told::inMeta));
    }

    /** The first of some texts that is a date. */
    private Optional<DateText> first(Stream<String> texts) {
        return texts.flatMap(text -> DateText.parse(text).stream())
                .filter(this::isPossible)
                .findFirst();
    }

    private Stream<String> metas(List<String> names) {
        return names.stream().flatMap(name -> page.metas().all(name).stream());
    }

    /**
     * A date of publication and where it stood.
     *
     * @param text the moment
     * @param info the place
     */
    record Dated(DateText text, DateInfo info) {
        OffsetDateTime date() {
            return text.moment();
        }

        /** The other one where it says the same and more. */
        private Dated refinedBy(Dated other) {
            return other.text.refines(text) ? other : this;
        }

        /** The same with what other places say; those that are dates of other things, too, make it less sure. */
        private Dated among(List<Dated> candidates) {
            Set<DateInfo.Candidate> told = new LinkedHashSet<>(Set.of(candidate()));
            candidates.forEach(other -> told.add(other.candidate()));
            boolean disputed =
                    candidates.stream().anyMatch(other -> other.info().confidence() >= TRUSTED && !isSameDay(other));
            double confidence = info.confidence() - (disputed ? DISPUTED : 0);
            return new Dated(
                    text,
                    new DateInfo(
                            info.method(),
                            info.precision(),
                            Math.round(confidence * 100) / 100.0,
                            told.stream().limit(MOST_CANDIDATES).toList()));
        }

        private DateInfo.Candidate candidate() {
            return new DateInfo.Candidate(info.method(), date());
        }

        /** Whether both are the same day somewhere on earth. */
        private boolean isSameDay(Dated other) {
            return Math.abs(date().toEpochSecond() - other.date().toEpochSecond()) <= SECONDS_OF_A_DAY_ON_EARTH;
        }
    }

    private List<Dated> published() {
        List<Dated> found = new ArrayList<>();
        addFirst(found, page.linkedData().text("datePublished").stream(), "json-ld", 0.95);
        addFirst(found, metas(PUBLISHED_IN_OPEN_GRAPH), "opengraph", 0.95);
        addFirst(found, metas(PUBLISHED_METAS), "meta", 0.85);
        addAll(found, Mark.DATE_IN_MICRODATA, "microdata", 0.85);
        addFeed(found);
        addFirst(found, inPath().stream(), "url", 0.7);
        addAll(found, Mark.DATE_IN_TIME_ELEMENT, "time-element", 0.7);
        addAll(found, Mark.DATE_BY_NAME, "visible-text", 0.5);
        return found;
    }

    private void addFeed(List<Dated> found) {
        Discovery discovery = page.raw().discovery();
        if (discovery != null && discovery.published() != null) {
            add(found, new DateText(discovery.published(), Precision.SECOND, true), "feed", 0.7);
        }
    }

    private Optional<String> inPath() {
        String address = page.raw().url().getRawPath();
        Matcher path = IN_PATH.matcher(address == null ? "" : address);
        return path.find() ? Optional.of(path.group(1) + "-" + path.group(2) + "-" + path.group(3)) : Optional.empty();
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

    private void addFirst(List<Dated> found, Stream<String> texts, String method, double confidence) {
        first(texts).ifPresent(date -> add(found, date, method, confidence));
    }

    private void add(List<Dated> found, DateText date, String method, double confidence) {
        if (isPossible(date)) {
            found.add(new Dated(date, new DateInfo(method, date.precision(), confidence)));
        }
    }

    /** Nothing is published tomorrow, or before there was a web to speak of and its archives. */
    private boolean isPossible(DateText date) {
        Instant moment = date.moment().toInstant();
        return moment.isAfter(EARLIEST)
                && moment.isBefore(page.raw().fetchedAt().plus(FUTURE));
    }
}
