package dateline.deploy.standalone.observability;

import dateline.deploy.standalone.observability.Dashboard.Panel;
import dateline.deploy.standalone.observability.Dashboard.Query;
import dateline.deploy.standalone.observability.PrometheusServer.Curve;
import dateline.deploy.standalone.observability.PrometheusServer.Point;
import dateline.deploy.standalone.observability.PrometheusServer.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Draws a dashboard with what a Prometheus answers now, as one page of HTML: near enough to Grafana's own drawing to see
 * whether it answers its questions, and no more than that.
 */
final class DashboardPicture {
    private static final List<String> PALETTE = List.of(
            "#7eb26d", "#eab839", "#6ed0e0", "#ef843c", "#e24d42", "#1f78c1", "#ba43a9", "#705da0", "#508642",
            "#cca300");
    private static final Map<String, String> COLOURS =
            Map.of("green", "#299c46", "red", "#c4162a", "yellow", "#b58900", "blue", "#1f60c4");
    private static final int COLUMN = 60;
    private static final int ROW = 38;
    private static final Duration SPAN = Duration.ofMinutes(2);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final PrometheusServer prometheus;
    private final Instant now = Instant.now();

    DashboardPicture(PrometheusServer prometheus) {
        this.prometheus = prometheus;
    }

    /** One named answer. */
    private record Answer(String name, double value) {}

    /** One named curve. */
    private record Named(String name, List<Point> points) {
        double last() {
            return points.getLast().value();
        }

        double most() {
            return points.stream().mapToDouble(Point::value).max().orElse(0);
        }
    }

    String html(Dashboard dashboard) {
        int height = dashboard.panels().stream()
                .mapToInt(panel -> place(panel, "y") + place(panel, "h"))
                .max()
                .orElse(0);
        return """
            <!doctype html><meta charset="utf-8"><title>%s</title><style>
            body{background:#111217;color:#ccccdc;font:13px sans-serif;margin:12px}
            h1{font-size:18px} h1 small{color:#8e8e9e;font-weight:normal}
            .panel{position:absolute;background:#181b1f;border:1px solid #2c3235;box-sizing:border-box;padding:6px;overflow:hidden}
            .panel h2{font-size:13px;margin:0 0 4px} .numbers{display:flex;height:75%%}
            .number{flex:1;text-align:center;border-radius:3px;color:#fff;padding-top:14px}
            .number b{font-size:30px} table{border-collapse:collapse;width:100%%;font-size:12px}
            td,th{text-align:left;padding:2px 6px;border-bottom:1px solid #2c3235} .bar{background:#e0752d;height:14px;display:inline-block}
            .legend{position:absolute;right:6px;top:28px;font-size:11px;width:38%%} .legend td{border:0;padding:1px 4px}
            </style><h1>%s <small>%s</small></h1><div style="position:relative;height:%dpx">%s</div>
            """.formatted(
                        escaped(dashboard.root().path("title").asString()),
                        escaped(dashboard.root().path("title").asString()),
                        escaped(dashboard.root().path("description").asString()),
                        height * ROW,
                        dashboard.panels().stream().map(this::panel).collect(Collectors.joining("\n")));
    }

    private String panel(Panel panel) {
        return "<div class=panel style=\"left:%dpx;top:%dpx;width:%dpx;height:%dpx\"><h2 title=\"%s\">%s</h2>%s</div>"
                .formatted(
                        place(panel, "x") * COLUMN,
                        place(panel, "y") * ROW,
                        place(panel, "w") * COLUMN - 6,
                        place(panel, "h") * ROW - 6,
                        escaped(panel.json().path("description").asString()),
                        escaped(panel.title()),
                        content(panel));
    }

    private static int place(Panel panel, String what) {
        return panel.json().path("gridPos").path(what).asInt();
    }

    private String content(Panel panel) {
        return switch (panel.json().path("type").asString()) {
            case "stat" -> numbers(panel);
            case "bargauge" -> ranking(panel);
            case "table" -> table(panel);
            default -> curves(panel);
        };
    }

    private String numbers(Panel panel) {
        List<Answer> answers = answers(panel);
        if (answers.isEmpty()) {
            return empty(panel);
        }
        boolean many = panel.queries().size() > 1;
        return answers.stream()
                .map(answer -> "<div class=number style=\"background:%s\">%s<br><b>%s</b></div>"
                        .formatted(
                                colour(panel, answer.value()),
                                many ? escaped(answer.name()) : "",
                                shown(panel, answer.value())))
                .collect(Collectors.joining("", "<div class=numbers>", "</div>"));
    }

    private static String colour(Panel panel, double value) {
        String name = "blue";
        for (JsonNode step : panel.defaults().path("thresholds").path("steps")) {
            if (step.path("value").isNull() || value >= step.path("value").asDouble()) {
                name = step.path("color").asString();
            }
        }
        return COLOURS.getOrDefault(name, name);
    }

    private String ranking(Panel panel) {
        List<Answer> answers = answers(panel).stream()
                .sorted(Comparator.comparing(Answer::value).reversed())
                .toList();
        if (answers.isEmpty()) {
            return empty(panel);
        }
        double most = answers.getFirst().value();
        return answers.stream()
                .map(answer -> "<tr><td>%s<td width=60%%><span class=bar style=\"width:%.0f%%\"></span> %s"
                        .formatted(
                                escaped(answer.name()),
                                most == 0 ? 0 : 75 * answer.value() / most,
                                shown(panel, answer.value())))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    private String table(Panel panel) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Query query : panel.queries()) {
            for (Series series : prometheus.query(query.expression().filled())) {
                String row = String.join(
                        " ", new TreeMap<>(series.labels()).descendingMap().values());
                rows.computeIfAbsent(row, absent -> new LinkedHashMap<>())
                        .put(query.legend(), shown(unit(panel, query.legend()), series.value()));
            }
        }
        List<String> columns = panel.queries().stream().map(Query::legend).toList();
        String head = columns.stream().map(column -> "<th>" + column).collect(Collectors.joining("", "<tr><th>", ""));
        return rows.entrySet().stream()
                .map(row -> columns.stream()
                        .map(column -> "<td>" + row.getValue().getOrDefault(column, "-"))
                        .collect(Collectors.joining("", "<tr><td>" + escaped(row.getKey()), "")))
                .collect(Collectors.joining("", "<table>" + head, "</table>"));
    }

    private static String unit(Panel panel, String column) {
        return panel.json()
                .path("fieldConfig")
                .path("overrides")
                .valueStream()
                .filter(override ->
                        override.path("matcher").path("options").asString().equals(column))
                .map(override ->
                        override.path("properties").path(0).path("value").asString())
                .findFirst()
                .orElse("short");
    }

    private String curves(Panel panel) {
        List<Named> curves = named(panel);
        if (curves.isEmpty()) {
            return empty(panel);
        }
        int width = (place(panel, "w") * COLUMN - 40) * 6 / 10;
        int height = place(panel, "h") * ROW - 70;
        boolean stacked = panel.defaults()
                .path("custom")
                .path("stacking")
                .path("mode")
                .asString()
                .equals("normal");
        double most = top(panel, curves, stacked);
        String unit = panel.defaults().path("unit").asString();
        return "<svg width=%d height=%d style=\"margin-left:44px;overflow:visible\">%s%s</svg>%s"
                .formatted(
                        width - 44,
                        height + 20,
                        axes(unit, most, width - 44, height),
                        stacked
                                ? stackedBars(curves, most, width - 44, height)
                                : lines(curves, most, width - 44, height),
                        legend(unit, curves));
    }

    private static double top(Panel panel, List<Named> curves, boolean stacked) {
        if (panel.defaults().has("max")) {
            return panel.defaults().path("max").asDouble();
        }
        double most = stacked
                ? sums(curves).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0)
                : curves.stream().mapToDouble(Named::most).max().orElse(0);
        return most == 0 ? 1 : most * 1.1;
    }

    private static Map<Instant, Double> sums(List<Named> curves) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .collect(Collectors.groupingBy(Point::at, TreeMap::new, Collectors.summingDouble(Point::value)));
    }

    private String axes(String unit, double most, int width, int height) {
        StringBuilder axes = new StringBuilder();
        for (int i = 0; i <= 4; i++) {
            int y = height - height * i / 4;
            axes.append(
                    "<line x1=0 x2=%d y1=%d y2=%d stroke=#2c3235 /><text x=-4 y=%d fill=#8e8e9e font-size=10 text-anchor=end>%s</text>"
                            .formatted(width, y, y, y + 3, shown(unit, most * i / 4)));
            axes.append("<text x=%d y=%d fill=#8e8e9e font-size=10 text-anchor=middle>%s</text>"
                    .formatted(
                            width * i / 4,
                            height + 14,
                            CLOCK.format(
                                    now.minus(SPAN).plus(SPAN.multipliedBy(i).dividedBy(4)))));
        }
        return axes.toString();
    }

    private String lines(List<Named> curves, double most, int width, int height) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < curves.size(); i++) {
            String points = curves.get(i).points().stream()
                    .map(point -> "%.1f,%.1f"
                            .formatted(x(point.at(), width), height - height * Math.min(1, point.value() / most)))
                    .collect(Collectors.joining(" "));
            lines.append(
                    "<polyline points=\"%s\" fill=none stroke-width=2 stroke=\"%s\" />".formatted(points, paint(i)));
        }
        return lines.toString();
    }

    private String stackedBars(List<Named> curves, double most, int width, int height) {
        Map<Instant, Double> below = new TreeMap<>();
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < curves.size(); i++) {
            for (Point point : curves.get(i).points()) {
                double from = below.getOrDefault(point.at(), 0.0);
                below.put(point.at(), from + point.value());
                bars.append("<rect x=%.1f y=%.1f width=5 height=%.1f fill=\"%s\" />"
                        .formatted(
                                x(point.at(), width) - 5,
                                height - height * (from + point.value()) / most,
                                height * point.value() / most,
                                paint(i)));
            }
        }
        return bars.toString();
    }

    private double x(Instant at, int width) {
        return width * (1 - Duration.between(at, now).toMillis() / (double) SPAN.toMillis());
    }

    private static String legend(String unit, List<Named> curves) {
        List<String> rows = new ArrayList<>(List.of("<tr><td><td><b>last</b><td><b>max</b>"));
        for (int i = 0; i < curves.size(); i++) {
            Named curve = curves.get(i);
            rows.add("<tr><td><span style=\"color:%s\">▬</span> %s<td>%s<td>%s"
                    .formatted(paint(i), escaped(curve.name()), shown(unit, curve.last()), shown(unit, curve.most())));
        }
        return rows.stream().collect(Collectors.joining("", "<table class=legend>", "</table>"));
    }

    private static String paint(int number) {
        return PALETTE.get(number % PALETTE.size());
    }

    private List<Answer> answers(Panel panel) {
        return panel.queries().stream()
                .flatMap(query -> prometheus.query(query.expression().filled()).stream()
                        .map(series -> new Answer(name(query, series.labels()), series.value())))
                .toList();
    }

    private List<Named> named(Panel panel) {
        return panel.queries().stream()
                .flatMap(query -> prometheus.range(query.expression().filled(), now.minus(SPAN), now).stream()
                        .map(curve -> new Named(name(query, curve.labels()), finite(curve))))
                .filter(curve -> !curve.points().isEmpty())
                .toList();
    }

    private static List<Point> finite(Curve curve) {
        return curve.points().stream()
                .filter(point -> Double.isFinite(point.value()))
                .toList();
    }

    private static String name(Query query, Map<String, String> labels) {
        String name = query.legend();
        for (Map.Entry<String, String> label : labels.entrySet()) {
            name = name.replace("{{" + label.getKey() + "}}", label.getValue());
        }
        return name;
    }

    private static String empty(Panel panel) {
        return "<p style=\"text-align:center;color:#8e8e9e\">%s</p>"
                .formatted(escaped(panel.defaults().path("noValue").asString("No data")));
    }

    private static String shown(Panel panel, double value) {
        boolean whole = panel.defaults().path("decimals").asInt(1) == 0;
        return shown(panel.defaults().path("unit").asString(), whole && Math.abs(value) > 1 ? Math.rint(value) : value);
    }

    /** As Grafana shows the few units that our dashboards use. */
    static String shown(String unit, double value) {
        return switch (unit) {
            case "s" -> seconds(value);
            case "ms" -> seconds(value / 1000);
            case "percentunit" -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
            case "bytes" -> scaled(value, 1024, List.of("B", "KiB", "MiB", "GiB", "TiB"));
            case "Bps" -> scaled(value, 1000, List.of("B/s", "kB/s", "MB/s", "GB/s"));
            default ->
                scaled(value, 1000, List.of("", "K", "Mil", "Bil"))
                        + (unit.startsWith("suffix:") ? unit.substring("suffix:".length()) : "");
        };
    }

    private static String seconds(double value) {
        double size = Math.abs(value);
        if (size > 0 && size < 1) {
            return scaled(value * 1000, 1000, List.of("ms"));
        }
        if (size < 120) {
            return scaled(value, 1e9, List.of("s"));
        }
        return size < 7200 ? scaled(value / 60, 1e9, List.of("min")) : scaled(value / 3600, 1e9, List.of("h"));
    }

    private static String scaled(double value, double step, List<String> names) {
        double rest = value;
        int i = 0;
        while (Math.abs(rest) >= step && i < names.size() - 1) {
            rest /= step;
            i++;
        }
        String digits = String.format(Locale.ROOT, Math.abs(rest) < 10 ? "%.2f" : "%.0f", rest)
                .replaceFirst("\\.0+$", "");
        return digits + (names.get(i).isEmpty() ? "" : " " + names.get(i));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
