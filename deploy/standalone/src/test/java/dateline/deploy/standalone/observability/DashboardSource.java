package dateline.deploy.standalone.observability;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a dashboard is made from: questions, and what answers them.
 *
 * @param name of the file, and of the JSON that is made of it
 */
record DashboardSource(String name, String title, String question, List<PanelSource> panels) {
    static final Path FOLDER = DeploymentFolder.PROJECT.resolve("deploy/grafana/sources");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** How an answer is drawn. */
    enum Kind {
        NUMBER("stat", "thresholds", """
            {"colorMode": "background", "graphMode": "area", "justifyMode": "auto", "orientation": "auto",
             "textMode": "auto", "wideLayout": true,
             "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": false}}\
            """, null),
        CURVES("timeseries", "palette-classic", Kind.LEGEND, """
            {"drawStyle": "line", "lineWidth": 2, "fillOpacity": 10, "showPoints": "never", "spanNulls": false,
             "axisSoftMin": 0, "stacking": {"mode": "none", "group": "A"}}\
            """),
        BARS("timeseries", "palette-classic", Kind.LEGEND, """
            {"drawStyle": "bars", "lineWidth": 0, "fillOpacity": 80, "showPoints": "never", "spanNulls": false,
             "axisSoftMin": 0, "stacking": {"mode": "normal", "group": "A"}}\
            """),
        RANKING("bargauge", "continuous-YlRd", """
            {"displayMode": "basic", "orientation": "horizontal", "valueMode": "color", "namePlacement": "left",
             "showUnfilled": false, "sizing": "auto", "minVizHeight": 8, "minVizWidth": 8,
             "legend": {"showLegend": false, "displayMode": "list", "placement": "bottom", "calcs": []},
             "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": false}}\
            """, null),
        TABLE("table", "fixed", """
            {"showHeader": true, "cellHeight": "sm"}\
            """, """
                {"align": "auto"}\
                """);

        private static final String LEGEND = """
            {"legend": {"showLegend": true, "displayMode": "table", "placement": "right",
                        "calcs": ["lastNotNull", "max"]},
             "tooltip": {"mode": "multi", "sort": "desc"}}\
            """;

        private final String type;
        private final String colouring;
        private final String options;
        private final Optional<String> custom;

        Kind(String type, String colouring, String options, @org.jspecify.annotations.Nullable String custom) {
            this.type = type;
            this.colouring = colouring;
            this.options = options;
            this.custom = Optional.ofNullable(custom);
        }

        String type() {
            return type;
        }

        String colouring() {
            return colouring;
        }

        String options() {
            return options;
        }

        Optional<String> custom() {
            return custom;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An expression under the name that its result is shown by. */
    record Line(String name, String expression, String unit) {}

    /**
     * A colour.
     *
     * @param from least value that it is for; absent: the first one
     */
    record Colour(String name, OptionalDouble from) {}

    /** One panel. */
    record PanelSource(
            Kind kind,
            String title,
            String says,
            int width,
            int height,
            String unit,
            boolean isNow,
            List<Line> lines,
            List<String> by,
            List<Colour> colours,
            OptionalInt decimals,
            OptionalDouble max,
            Optional<String> empty) {}

    private static final Set<String> KEYS =
            Set.of("says", "size", "unit", "decimals", "max", "empty", "colours", "at", "lines", "by", "columns");

    static List<DashboardSource> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(DashboardSource::read).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DashboardSource read(Path file) {
        JsonNode root = YAML.readTree(DeploymentFolder.text(file));
        return new DashboardSource(
                requireNonNull(file.getFileName()).toString().replace(".yaml", ""),
                root.path("title").asString(),
                root.path("question").asString(),
                root.path("panels").valueStream().map(DashboardSource::panel).toList());
    }

    private static PanelSource panel(JsonNode node) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(known -> node.has(known.word()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of panel: " + node));
        refuseUnknown(kind, node);
        String unit = node.path("unit").asString("short");
        return new PanelSource(
                kind,
                node.path(kind.word()).asString(),
                node.path("says").asString(""),
                node.path("size").path(0).asInt(),
                node.path("size").path(1).asInt(),
                unit,
                kind == Kind.RANKING
                        || kind == Kind.TABLE
                        || node.path("at").asString("").equals("now"),
                lines(node, unit),
                node.path("by").valueStream().map(JsonNode::asString).toList(),
                node.path("colours").valueStream().map(DashboardSource::colour).toList(),
                node.has("decimals") ? OptionalInt.of(node.path("decimals").asInt()) : OptionalInt.empty(),
                node.has("max") ? OptionalDouble.of(node.path("max").asDouble()) : OptionalDouble.empty(),
                Optional.ofNullable(node.path("empty").asString(null)));
    }

    private static void refuseUnknown(Kind kind, JsonNode node) {
        Set<String> unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(KEYS);
        unknown.remove(kind.word());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown " + unknown + " in panel " + node.path(kind.word()));
        }
    }

    private static List<Line> lines(JsonNode panel, String unit) {
        return Stream.concat(
                        panel.path("lines")
                                .propertyStream()
                                .map(line ->
                                        new Line(line.getKey(), line.getValue().asString(), unit)),
                        panel.path("columns")
                                .propertyStream()
                                .map(column -> new Line(
                                        column.getKey(),
                                        column.getValue().path("expr").asString(),
                                        column.getValue().path("unit").asString(unit))))
                .toList();
    }

    private static Colour colour(JsonNode node) {
        return node.isArray()
                ? new Colour(
                        node.path(1).asString(), OptionalDouble.of(node.path(0).asDouble()))
                : new Colour(node.asString(), OptionalDouble.empty());
    }
}
