package dateline.deploy.standalone.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files lie that Dateline is deployed with. */
final class DeploymentFolder {
    /** The root of the project: what images are built from. */
    static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

    static final Path COMPOSE = PROJECT.resolve("deploy/compose");
    static final Path DOCKERFILE = PROJECT.resolve("deploy/docker/Dockerfile");
    static final Path PROMETHEUS = PROJECT.resolve("deploy/prometheus/prometheus.yml");
    static final Path DASHBOARDS = PROJECT.resolve("deploy/grafana/dashboards");
    static final Path PROVISIONING = PROJECT.resolve("deploy/grafana/provisioning");

    private DeploymentFolder() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
