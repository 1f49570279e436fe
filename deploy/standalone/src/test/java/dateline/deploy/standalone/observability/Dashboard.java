package dateline.deploy.standalone.observability;

import dateline.ingest.events.JsonSerde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One of Grafana's dashboards. */
record Dashboard(Path file, JsonNode root) {
    /** A box on the dashboard. */
    record Panel(String dashboard, JsonNode json) {
        String title() {
            return json.path("title").asString("");
        }

        JsonNode defaults() {
            return json.path("fieldConfig").path("defaults");
        }

        List<Query> queries() {
            return json.path("targets")
                    .valueStream()
                    .map(target -> new Query(this, target))
                    .toList();
        }

        /** Names it as a reader would. */
        @Override
        public String toString() {
            return dashboard + ": " + title();
        }
    }

    /** One expression of a panel. */
    record Query(Panel panel, JsonNode json) {
        private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

        Expression expression() {
            return new Expression(json.path("expr").asString(""));
        }

        String legend() {
            return json.path("legendFormat").asString("");
        }

        /** The labels that the legend is made of. */
        List<String> legendLabels() {
            return LABEL.matcher(legend())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        @Override
        public String toString() {
            return panel + " " + json.path("refId").asString("");
        }
    }

    /** All dashboards of a folder. */
    static List<Dashboard> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard read(Path file) {
        return new Dashboard(file, JsonSerde.mapper().readTree(DeploymentFolder.text(file)));
    }

    List<Panel> panels() {
        String name = root.path("uid").asString("");
        return root.path("panels")
                .valueStream()
                .map(panel -> new Panel(name, panel))
                .toList();
    }

    /** The names of the variables that a reader may choose. */
    List<String> variables() {
        return root.path("templating")
                .path("list")
                .valueStream()
                .map(variable -> variable.path("name").asString())
                .toList();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
