package dateline.deploy.standalone.observability;

import dateline.deploy.standalone.observability.DashboardSource.Kind;
import dateline.deploy.standalone.observability.DashboardSource.Line;
import dateline.deploy.standalone.observability.DashboardSource.PanelSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes Grafana's JSON (schema 39) of a dashboard: all in one style, laid out from left to right. */
final class DashboardWriter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int WIDTH = 24;

    private final DashboardSource source;
    private int x;
    private int y;

    private DashboardWriter(DashboardSource source) {
        this.source = source;
    }

    /** The whole file. */
    static String json(DashboardSource source) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new DashboardWriter(source).dashboard()) + "\n";
    }

    private ObjectNode dashboard() {
        ObjectNode root = JSON.createObjectNode()
                .put("uid", "dateline-" + source.name())
                .put("title", "Dateline: " + source.title())
                .put("description", source.question());
        root.putArray("tags").add("dateline");
        root.put("editable", false)
                .put("graphTooltip", 1)
                .put("schemaVersion", 39)
                .put("refresh", "15s")
                .put("timezone", "browser");
        root.putObject("time").put("from", "now-1h").put("to", "now");
        root.putObject("templating").putArray("list");
        root.putArray("links").add(others());
        for (int i = 0; i < source.panels().size(); i++) {
            root.withArray("panels").add(panel(i + 1, source.panels().get(i)));
        }
        return root;
    }

    /** The way to the other dashboards, with the same time. */
    private static ObjectNode others() {
        ObjectNode link = JSON.createObjectNode()
                .put("type", "dashboards")
                .put("title", "Dateline")
                .put("asDropdown", false)
                .put("includeVars", true)
                .put("keepTime", true);
        link.putArray("tags").add("dateline");
        return link;
    }

    private ObjectNode panel(int id, PanelSource panel) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", id)
                .put("type", panel.kind().type())
                .put("title", panel.title())
                .put("description", panel.says());
        json.set("datasource", prometheus());
        json.set("gridPos", place(panel));
        for (int i = 0; i < panel.lines().size(); i++) {
            json.withArray("targets").add(target(panel, panel.lines().get(i), Character.toString('A' + i)));
        }
        json.putObject("fieldConfig").set("defaults", defaults(panel));
        json.withObject("fieldConfig").set("overrides", JSON.valueToTree(overrides(panel)));
        json.set("options", JSON.readTree(panel.kind().options()));
        if (panel.kind() == Kind.TABLE) {
            json.set("transformations", transformations(panel));
        } else if (!panel.isNow()) {
            // At least four scrapes, so that every window has something to compare.
            json.put("interval", "1m");
        }
        return json;
    }

    private static ObjectNode prometheus() {
        return JSON.createObjectNode().put("type", "prometheus").put("uid", "dateline-prometheus");
    }

    private ObjectNode place(PanelSource panel) {
        if (x + panel.width() > WIDTH) {
            x = 0;
            y += panel.height();
        }
        ObjectNode place = JSON.createObjectNode()
                .put("x", x)
                .put("y", y)
                .put("w", panel.width())
                .put("h", panel.height());
        x += panel.width();
        if (x == WIDTH) {
            x = 0;
            y += panel.height();
        }
        return place;
    }

    private static ObjectNode target(PanelSource panel, Line line, String refId) {
        ObjectNode target = JSON.createObjectNode().put("refId", refId);
        target.set("datasource", prometheus());
        target.put("expr", line.expression())
                .put("legendFormat", line.name())
                .put("editorMode", "code")
                .put("exemplar", line.expression().startsWith("histogram_quantile") && !panel.isNow())
                .put("range", !panel.isNow())
                .put("instant", panel.isNow());
        return panel.kind() == Kind.TABLE ? target.put("format", "table") : target;
    }

    private static ObjectNode defaults(PanelSource panel) {
        ObjectNode defaults = JSON.createObjectNode().put("unit", panel.unit()).put("min", 0);
        panel.decimals().ifPresent(decimals -> defaults.put("decimals", decimals));
        panel.max().ifPresent(max -> defaults.put("max", max));
        panel.empty().ifPresent(text -> defaults.put("noValue", text));
        defaults.putObject("color").put("mode", panel.kind().colouring());
        if (!panel.colours().isEmpty()) {
            defaults.putObject("thresholds").put("mode", "absolute").set("steps", steps(panel));
        }
        panel.kind().custom().ifPresent(custom -> defaults.set("custom", JSON.readTree(custom)));
        return defaults;
    }

    private static JsonNode steps(PanelSource panel) {
        return JSON.valueToTree(panel.colours().stream()
                .map(colour -> {
                    ObjectNode step = JSON.createObjectNode().put("color", colour.name());
                    return colour.from().isPresent()
                            ? step.put("value", colour.from().getAsDouble())
                            : step.putNull("value");
                })
                .toList());
    }

    /** Each column of a table has a unit of its own. */
    private static List<ObjectNode> overrides(PanelSource panel) {
        List<ObjectNode> overrides = new ArrayList<>();
        for (Line column : panel.kind() == Kind.TABLE ? panel.lines() : List.<Line>of()) {
            ObjectNode override = JSON.createObjectNode();
            override.putObject("matcher").put("id", "byName").put("options", column.name());
            override.putArray("properties")
                    .add(JSON.createObjectNode().put("id", "unit").put("value", column.unit()))
                    .add(JSON.createObjectNode().put("id", "decimals").put("value", 0));
            overrides.add(override);
        }
        return overrides;
    }

    /** One row for each combination of labels, the labels first. */
    private static JsonNode transformations(PanelSource panel) {
        ObjectNode order = JSON.createObjectNode();
        ObjectNode names = JSON.createObjectNode();
        panel.by().forEach(label -> order.put(label, order.size()));
        for (int i = 0; i < panel.lines().size(); i++) {
            String value = "Value #" + Character.toString('A' + i);
            order.put(value, order.size());
            names.put(value, panel.lines().get(i).name());
        }
        ObjectNode organize = JSON.createObjectNode().put("id", "organize");
        ObjectNode options = organize.putObject("options");
        options.putObject("excludeByName").put("Time", true);
        options.set("indexByName", order);
        options.set("renameByName", names);
        ObjectNode merge = JSON.createObjectNode().put("id", "merge");
        merge.putObject("options");
        return JSON.valueToTree(List.of(merge, organize));
    }
}
