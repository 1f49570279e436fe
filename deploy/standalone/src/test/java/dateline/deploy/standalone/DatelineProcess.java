package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The dateline command in a process of its own, as an operator starts it. */
final class DatelineProcess implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private DatelineProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it; what it prints goes to files of that name in the folder. */
    static DatelineProcess start(Path folder, String name, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Dateline.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new DatelineProcess(builder.start(), out, err);
    }

    /** The events it has printed so far, whole lines only. */
    List<ArticleEvent> events() throws IOException {
        String printed = Files.readString(out, UTF_8);
        return printed.substring(0, printed.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> JsonSerde.mapper().readValue(line, ArticleEvent.class))
                .toList();
    }

    /** What it has said on standard error so far. */
    String said() throws IOException {
        return Files.readString(err, UTF_8);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; the exit code, or −1 where it did not end in time. */
    int terminate(int seconds) throws InterruptedException {
        process.destroy();
        return exitCode(seconds);
    }

    /** The exit code, or −1 where it did not end in time. */
    int exitCode(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
