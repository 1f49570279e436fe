package dateline.deploy.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExitTest {
    private static final int CLEAN = 40;

    /** A process that ends by itself with the code that it is given, or else waits until it is asked. */
    static final class Ending {
        private Ending() {}

        public static void main(String[] arguments) throws InterruptedException {
            Exit.onShutdown(() -> CLEAN);
            if (arguments.length > 0) {
                Exit.with(Integer.parseInt(arguments[0]));
            }
            System.out.println("waiting");
            Thread.sleep(60_000);
        }
    }

    @Test
    void endsWithTheCodeThatItWasGivenThoughTheDrainWentWell() throws Exception {
        Process process = start("3");

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
    }

    @Test
    void endsWithTheDrainsCodeWhereItWasAsked() throws Exception {
        Process process = start();
        assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("waiting");

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(CLEAN);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Ending.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
