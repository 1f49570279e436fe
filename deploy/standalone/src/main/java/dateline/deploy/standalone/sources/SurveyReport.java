package dateline.deploy.standalone.sources;

import dateline.ingest.site.Survey;
import java.time.Instant;
import java.util.Locale;

/** Says what a look at a site has shown. */
public final class SurveyReport {
    private SurveyReport() {}

    /** A line for the site and one for each document. */
    public static String text(Survey survey, Instant now) {
        StringBuilder text = new StringBuilder();
        text.append("%s%s%s%n"
                .formatted(
                        survey.home(),
                        survey.name() == null ? "" : "  " + survey.name(),
                        survey.language() == null
                                ? ""
                                : "  " + survey.language().toLanguageTag()));
        survey.documents().forEach(document -> text.append(line(document, now)));
        if (survey.links() > 0) {
            text.append("  %-8s %d links of the front page look like articles%n".formatted("links", survey.links()));
        }
        return text.toString();
    }

    private static String line(Survey.Document document, Instant now) {
        return "  %-8s %s%n           %s, %s%n"
                .formatted(document.kind().word(), document.url(), way(document.way()), contents(document, now));
    }

    private static String contents(Survey.Document document, Instant now) {
        if (document.trouble() != null) {
            return "cannot be used: " + document.trouble();
        }
        String parts = document.parts() == 0 ? "" : String.format(Locale.ROOT, "%d parts, ", document.parts());
        String newest = document.newest() == null ? "" : ", the newest of " + Times.ago(document.newest(), now);
        return parts + String.format(Locale.ROOT, "%d articles%s", document.items(), newest);
    }

    private static String way(Survey.Way way) {
        return switch (way) {
            case GIVEN -> "as given";
            case HOME -> "named by the front page";
            case ROBOTS -> "named by robots.txt";
            case GUESS -> "found where such often lies";
        };
    }
}
