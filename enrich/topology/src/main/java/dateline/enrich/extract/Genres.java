package dateline.enrich.extract;

import dateline.enrich.events.Genre;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads what kind of article one is: by its type and genre in JSON-LD, by the section that it stands in, by the folders
 * of its address, and by what stands before its headline.
 */
final class Genres {
    private static final Map<String, Genre> TYPES = Map.of(
            "OpinionNewsArticle", Genre.OPINION,
            "LiveBlogPosting", Genre.LIVE,
            "AnalysisNewsArticle", Genre.ANALYSIS,
            "BackgroundNewsArticle", Genre.ANALYSIS,
            "ReportageNewsArticle", Genre.NEWS);

    /** What newspapers call the kinds, in the languages of many. */
    private static final Map<Genre, Set<String>> WORDS = Map.of(
            Genre.OPINION,
            words("opinion opinions op-ed oped comment comments commentary editorial editorials column columns"
                    + " columnist columnists viewpoint viewpoints perspectives meinung meinungen kommentar"
                    + " kommentare leitartikel kolumne kolumnen opinión opinion columnas columna editoriales"
                    + " tribune tribunes chronique chroniques édito edito idées opinioni commenti opinie opinia"
                    + " opinião opiniao debatt debat ledare leder mening opinia felietony komentarze názory nazory"
                    + " мнение мнения колонки görüş yazarlar"),
            Genre.LIVE,
            words("live liveblog live-blog livefeed liveticker live-ticker live-updates ticker en-vivo envivo en-direct"
                    + " direct diretta ao-vivo aovivo direkt трансляция онлайн-трансляция canlı"),
            Genre.ANALYSIS,
            words("analysis analyses explainer explainers background news-analysis analyse analysen hintergrund"
                    + " análisis analisis décryptage decryptage décryptages analisi análise analyser analys"
                    + " analiza analizy анализ аналитика analiz"),
            Genre.OBITUARY,
            words("obituary obituaries obits obit nachruf nachrufe nécrologie necrologie necrologies disparition"
                    + " obituario obituarios necrológica necrologi obituário necrologie nekrolog nekrologi некролог"
                    + " некрологи"));

    private static final int LONGEST_LABEL = 25;

    private Genres() {}

    static Optional<Told<Genre>> of(Page page, Optional<String> section, Optional<String> headline) {
        return Told.first(
                () -> typed(page).map(Told::inLinkedData),
                () -> stated(page).map(Told::inLinkedData),
                () -> section.flatMap(Genres::named).map(genre -> new Told<>(genre, "meta", 0.8)),
                () -> headline.flatMap(Genres::labelled).map(Told::inSight),
                () -> inPath(page).map(genre -> new Told<>(genre, "url", 0.7)),
                () -> plain(page).map(genre -> new Told<>(genre, "json-ld", 0.6)));
    }

    private static Optional<Genre> typed(Page page) {
        return types(page).flatMap(type -> Stream.ofNullable(TYPES.get(type))).findFirst();
    }

    private static Stream<String> types(Page page) {
        JsonNode type = page.linkedData().node("@type");
        return type.isArray() ? type.valueStream().map(one -> one.asString("")) : Stream.of(type.asString(""));
    }

    private static Optional<Genre> stated(Page page) {
        return page.linkedData().text("genre").flatMap(Genres::named);
    }

    /** What is called a news article, and by nothing else, is a report, but many systems call everything one. */
    private static Optional<Genre> plain(Page page) {
        return types(page).anyMatch("NewsArticle"::equals) ? Optional.of(Genre.NEWS) : Optional.empty();
    }

    private static Optional<Genre> labelled(String headline) {
        int colon = headline.indexOf(':');
        int bar = headline.indexOf('|');
        int end = colon < 0 || (bar >= 0 && bar < colon) ? bar : colon;
        return end > 0 && end <= LONGEST_LABEL ? named(headline.substring(0, end)) : Optional.empty();
    }

    private static Optional<Genre> inPath(Page page) {
        String path = page.raw().url().getPath();
        return path == null
                ? Optional.empty()
                : folders(path).flatMap(folder -> named(folder).stream()).findFirst();
    }

    /** All parts but the last, which is the article's own. */
    private static Stream<String> folders(String path) {
        List<String> parts = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream().limit(Math.max(0, parts.size() - 1));
    }

    private static Optional<Genre> named(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return WORDS.entrySet().stream()
                .filter(genre -> genre.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
