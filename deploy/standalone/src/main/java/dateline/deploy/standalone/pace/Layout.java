package dateline.deploy.standalone.pace;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How an installation is laid out.
 *
 * @param sites how many sites its press prints for
 * @param longestFeed how many articles a feed names beside those that nobody has fetched yet
 * @param poll how often feeds are asked
 * @param jvm options of the services' JVMs
 * @param settings of the services, by the name in the environment
 */
record Layout(int sites, int longestFeed, Duration poll, List<String> jvm, Map<String, String> settings) {
    Layout {
        jvm = List.copyOf(jvm);
        settings = Map.copyOf(settings);
    }
}
