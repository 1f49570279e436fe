package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.standalone.pace.Soak;
import dateline.deploy.standalone.pace.SoakSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the command {@code soak}: too short to judge memory, long enough to lose a page. */
class SoakIT {
    @TempDir
    private Path folder;

    @Test
    void losesNothingWhileItIsAskedForTooMuch() throws Exception {
        SoakSettings brief =
                new SoakSettings(Duration.ofSeconds(5), Duration.ofSeconds(10), 7, 3, Duration.ofSeconds(5));
        Soak soak = new Soak(brief, folder, Dateline.class.getName(), System.err);

        soak.run();

        assertThat(soak.report().breaches()).isEmpty();
        assertThat(soak.report().lines())
                .anyMatch(line -> line.startsWith("overload: "))
                .anyMatch(line -> line.matches("pages: \\d+, of them 0 missing; .*"));
    }
}
