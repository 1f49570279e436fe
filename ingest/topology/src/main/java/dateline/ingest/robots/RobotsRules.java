package dateline.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import dateline.ingest.events.Reservation;
import java.net.URI;
import java.util.List;

/** Judges addresses by a robots.txt; the longest pattern that matches decides. Immutable. */
public final class RobotsRules {
    /** Everything may be fetched. */
    public static final RobotsRules NONE = new RobotsRules(RobotsFile.NONE);

    private final List<Reservation> reservations;
    private final boolean anything;
    private final SimpleRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);

    public RobotsRules(RobotsFile file) {
        reservations = file.reservations();
        anything = file.size() == 0;
        file.allowed().forEach(pattern -> rules.addRule(pattern, true));
        file.disallowed().forEach(pattern -> rules.addRule(pattern, false));
        rules.sortRules();
    }

    /** What the file says that pages must not be used for. */
    public List<Reservation> reservations() {
        return reservations;
    }

    /** Whether the address may be fetched. */
    public boolean allow(URI url) {
        return anything || rules.isAllowed(url.toString());
    }
}
