package dateline.deploy.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The objects that Kubernetes is given. */
final class KubernetesObjects {
    static final Path FOLDER = DeploymentFolder.PROJECT.resolve("deploy/kubernetes");

    private static final YAMLMapper YAML = new YAMLMapper();

    private KubernetesObjects() {}

    /** Those of all files as they are written; patches are parts of objects, and are seen in what they are laid over. */
    static List<JsonNode> written() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> documents(DeploymentFolder.text(file)))
                    .filter(document -> document.has("kind"))
                    .filter(document ->
                            !document.path("metadata").path("name").asString("").equals("any"))
                    .filter(document -> !document.path("kind").asString().equals("Kustomization"))
                    .toList();
        }
    }

    /** Those that an overlay comes to, where there is a kubectl to work them out. */
    static Optional<List<JsonNode>> rendered(String overlay) throws IOException, InterruptedException {
        Optional<Path> kubectl = PrometheusServer.program("kubectl");
        if (kubectl.isEmpty()) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(
                        kubectl.get().toString(),
                        "kustomize",
                        FOLDER.resolve(overlay).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("kubectl kustomize " + overlay + " failed");
        }
        return Optional.of(documents(text).toList());
    }

    private static Stream<JsonNode> documents(String text) {
        return YAML.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll().stream();
    }
}
