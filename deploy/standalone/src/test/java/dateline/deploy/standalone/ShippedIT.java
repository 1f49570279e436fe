package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.JsonSerde;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped, target/lib, which is not what tests run with. */
class ShippedIT {
    private static final Path JARS = Path.of("target", "lib");

    @TempDir
    private Path folder;

    @Test
    void logsWhatItDoes() throws Exception {
        Path err = folder.resolve("err");
        Process tail = command("tail", err).start();

        assertThat(tail.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(tail.exitValue()).isEqualTo(3);
        assertThat(Files.readString(err, UTF_8)).contains("no broker answers").doesNotContain("SLF4J");
    }

    @Test
    void everyJarStandsInTheBillOfMaterials() throws Exception {
        List<String> listed = new ArrayList<>();
        JsonSerde.mapper()
                .readTree(Files.readString(Path.of("target", "bom.json")))
                .path("components")
                .forEach(component -> listed.add(component.path("name").asString() + "-"
                        + component.path("version").asString()));

        try (Stream<Path> jars = Files.list(JARS)) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .filteredOn(jar -> !jar.startsWith("dateline-standalone-"))
                    .hasSizeGreaterThan(50)
                    .allMatch(jar -> listed.stream().anyMatch(jar::startsWith));
        }
    }

    private static ProcessBuilder command(String name, Path err) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        JARS.toAbsolutePath() + "/*",
                        Dateline.class.getName(),
                        name)
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("DATELINE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));
        return builder;
    }
}
