package dateline.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.net.URI;

/** Judges addresses by a robots.txt; the longest pattern that matches decides. Immutable. */
public final class RobotsRules {
    /** Everything may be fetched. */
    public static final RobotsRules NONE = new RobotsRules(RobotsFile.NONE);

    private final SimpleRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);

    public RobotsRules(RobotsFile file) {
        file.allowed().forEach(pattern -> rules.addRule(pattern, true));
        file.disallowed().forEach(pattern -> rules.addRule(pattern, false));
        rules.sortRules();
    }

    /** Whether the address may be fetched. */
    public boolean allow(URI url) {
        return rules.isAllowed(url.toString());
    }
}
