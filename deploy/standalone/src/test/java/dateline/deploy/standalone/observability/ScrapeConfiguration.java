package dateline.deploy.standalone.observability;

import dateline.ingest.events.JsonSerde;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What Prometheus is told to scrape. */
record ScrapeConfiguration(ObjectNode root) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String DISCOVERY = "dns_sd_configs";

    /**
     * One job.
     *
     * @param service the name that is looked up
     */
    record Job(String name, String service, int port) {}

    static ScrapeConfiguration read(Path file) {
        return new ScrapeConfiguration((ObjectNode) YAML.readTree(DeploymentFolder.text(file)));
    }

    List<Job> jobs() {
        return jobNodes().stream().map(ScrapeConfiguration::job).toList();
    }

    private static Job job(JsonNode job) {
        JsonNode lookup = job.path(DISCOVERY).path(0);
        return new Job(
                job.path("job_name").asString(),
                lookup.path("names").path(0).asString(),
                lookup.path("port").asInt());
    }

    private List<ObjectNode> jobNodes() {
        return root.path("scrape_configs")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** The same jobs each second, at other addresses; JSON, which YAML includes. */
    String at(Map<String, URI> addresses) {
        ScrapeConfiguration copy = new ScrapeConfiguration(root.deepCopy());
        copy.root.withObject("/global").put("scrape_interval", "1s").put("scrape_timeout", "1s");
        for (ObjectNode job : copy.jobNodes()) {
            String target = addresses.get(job(job).service()).getAuthority();
            job.remove(DISCOVERY);
            job.putArray("static_configs").addObject().putArray("targets").add(target);
        }
        return JsonSerde.mapper().writeValueAsString(copy.root);
    }
}
