package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DatelineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine dateline =
            Dateline.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "press",
                "run",
                "ingest",
                "enrich",
                "sink",
                "article",
                "tail",
                "dead-letters",
                "doctor",
                "topics",
                "chaos",
                "pace",
                "soak",
                "scale"
            })
    void helpsWithEveryCommand(String command) {
        assertThat(dateline.execute(command, "--help")).isZero();

        assertThat(out.toString()).contains("Usage: dateline " + command);
        CommandLine.Model.CommandSpec spec =
                dateline.getSubcommands().get(command).getCommandSpec();
        assertThat(spec.usageMessage().description()).allSatisfy(DatelineTest::isFormat);
        assertThat(spec.options())
                .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
    }

    /** A text that is no format is shown as it stands, after a warning. */
    private static void isFormat(String text) {
        assertThatCode(() -> text.formatted()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tail --regoin europe       | Possible solutions: --region
        tail --region atlantis     | region must be one of global, middle-east
        run --data /tmp/x          | Missing required option: '--sources=FILE'
        demo --trickle soon        | Invalid value for option '--trickle'
        tai                        | Did you mean: dateline tail
        """)
    void saysWhatIsRightWhereSomethingIsWrong(String line, String expected) {
        assertThat(dateline.execute(line.split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains(expected);
    }

    @Test
    void refusesSettingsThatItDoesNotKnow() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "ingest: {hostDelai: PT1S}");

        assertThat(dateline.execute("sink", "--config", settings.toString())).isEqualTo(2);
        assertThat(dateline.execute("tail", "--config", settings.toString())).isEqualTo(2);
    }

    @Test
    void saysThatTheWorldFailed() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), """
            kafka: {bootstrap.servers: '127.0.0.1:1', default.api.timeout.ms: 2000, request.timeout.ms: 1000}
            http: {port: 0}
            """);

        assertThat(dateline.execute("sink", "--config", settings.toString())).isEqualTo(3);
    }
}
