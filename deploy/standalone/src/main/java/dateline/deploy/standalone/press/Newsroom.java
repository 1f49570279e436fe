package dateline.deploy.standalone.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that was written for the press.
 *
 * @param mastheads the sites
 * @param reports their articles, in the order in which they come out
 */
record Newsroom(List<Masthead> mastheads, List<Report> reports) {
    /** A line of the index: {@code site/slug.md}, or {@code site/slug.2.md} for a second version. */
    private static final Pattern ENTRY = Pattern.compile("([a-z-]+)/([a-z0-9-]+)(?:\\.\\d)?\\.md");

    Newsroom {
        mastheads = List.copyOf(mastheads);
        reports = List.copyOf(reports);
    }

    static Newsroom open() {
        List<Masthead> mastheads =
                Shelf.lines("sites/index.txt").stream().map(Masthead::read).toList();
        return new Newsroom(mastheads, reports(mastheads));
    }

    private static List<Report> reports(List<Masthead> mastheads) {
        Map<String, Masthead> byId = mastheads.stream().collect(Collectors.toMap(Masthead::id, Function.identity()));
        Map<String, Report> reports = new LinkedHashMap<>();
        for (String line : Shelf.lines("articles/index.txt")) {
            Matcher entry = ENTRY.matcher(line);
            Masthead site = entry.matches() ? byId.get(entry.group(1)) : null;
            if (site == null) {
                throw new IllegalStateException("articles/index.txt must name files as site/slug.md but says " + line);
            }
            Report report = new Report(site, entry.group(2), List.of(Manuscript.read("articles/" + line)));
            reports.merge(report.id(), report, Newsroom::corrected);
        }
        return List.copyOf(reports.values());
    }

    private static Report corrected(Report report, Report correction) {
        List<Manuscript> drafts = new ArrayList<>(report.drafts());
        drafts.addAll(correction.drafts());
        return new Report(report.site(), report.slug(), drafts);
    }
}
