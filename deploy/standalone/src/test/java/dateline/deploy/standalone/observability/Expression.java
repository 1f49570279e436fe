package dateline.deploy.standalone.observability;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A query in Prometheus' language, as a dashboard holds it. */
record Expression(String text) {
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern WINDOW = Pattern.compile("\\[[^]]*]");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w.])(?<metric>[a-zA-Z_:][\\w:]*)(?<matchers>\\{[^}]*})?(?!\\s*\\()(?![\\w:])");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    /** One condition of a selector, such as {@code stage="ingest"}. */
    record Matcher(String label, String operator, String value) {
        /** The words that the value names, alternatives apart. */
        List<String> words() {
            return operator.endsWith("~") ? List.of(value.split("\\|")) : List.of(value);
        }
    }

    /** A metric with the conditions on its labels. */
    record Selector(String metric, String matchers) {
        List<Matcher> conditions() {
            return MATCHER.matcher(matchers)
                    .results()
                    .map(match -> new Matcher(match.group(1), match.group(2), match.group(3)))
                    .toList();
        }

        @Override
        public String toString() {
            return metric + matchers;
        }
    }

    /** All that it reads. */
    List<Selector> selectors() {
        String bare = WINDOW.matcher(GROUPING.matcher(text).replaceAll("")).replaceAll("");
        return SELECTOR.matcher(bare)
                .results()
                .filter(match -> !WORDS.contains(match.group("metric")))
                .map(match -> new Selector(
                        match.group("metric"), match.group("matchers") == null ? "" : match.group("matchers")))
                .toList();
    }

    /** The conditions of all selectors. */
    Stream<Matcher> conditions() {
        return selectors().stream().flatMap(selector -> selector.conditions().stream());
    }

    /** The variables that Grafana fills in, its own included. */
    List<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> name.matches("\\D.*"))
                .toList();
    }

    /** With windows filled in as Grafana would for someone who looks at the last few minutes. */
    String filled() {
        return text.replace("$__rate_interval", "30s").replace("$__range", "5m");
    }
}
