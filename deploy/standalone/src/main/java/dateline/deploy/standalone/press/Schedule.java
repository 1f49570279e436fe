package dateline.deploy.standalone.press;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says when each article and each of its corrections comes out. */
final class Schedule {
    private final PressSettings settings;
    private final Instant start;

    Schedule(PressSettings settings, Instant start) {
        this.settings = settings;
        this.start = start;
    }

    /** Every version of every article with its moment. */
    List<Release> releases(List<Report> reports) {
        List<Release> firsts = firsts(reports);
        List<Release> releases = new ArrayList<>(firsts);
        releases.addAll(corrections(firsts));
        return List.copyOf(releases);
    }

    private List<Release> firsts(List<Report> reports) {
        List<Release> firsts = new ArrayList<>();
        int late = 0;
        for (Report report : reports) {
            Duration age = report.age();
            Instant published = age == null ? start.plus(settings.trickle().multipliedBy(++late)) : start.minus(age);
            firsts.add(new Release(report, 1, published, published));
        }
        return firsts;
    }

    /** All second versions come before the third ones, so that corrections go round the sites. */
    private List<Release> corrections(List<Release> firsts) {
        int most = firsts.stream()
                .mapToInt(first -> first.report().drafts().size())
                .max()
                .orElse(1);
        List<Release> corrections = new ArrayList<>();
        for (int version = 2; version <= most; version++) {
            for (Release first : firsts) {
                if (first.report().drafts().size() >= version) {
                    Instant updated = start.plus(settings.correction().multipliedBy(corrections.size() + 1L));
                    corrections.add(new Release(first.report(), version, first.published(), updated));
                }
            }
        }
        return corrections;
    }
}
