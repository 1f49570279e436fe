package dateline.deploy.standalone.press;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One version of an article and when it comes out.
 *
 * @param report the article
 * @param version 1 for the first text
 * @param published when the first text came out
 * @param updated when this version came out
 */
record Release(Report report, int version, Instant published, Instant updated) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    Manuscript draft() {
        return report.drafts().get(version - 1);
    }

    boolean isCorrection() {
        return version > 1;
    }

    /** The address on its site, the same for all versions. */
    String path() {
        Masthead site = report.site();
        return site.path()
                .replace("{date}", DATE.format(published.atZone(site.zone())))
                .replace("{slug}", report.slug());
    }

    /** The address of its picture, which exists where the draft has a caption. */
    String imagePath() {
        return "/images/" + report.slug() + ".svg";
    }

    boolean hasImage() {
        return !draft().optional("caption").isEmpty();
    }
}
