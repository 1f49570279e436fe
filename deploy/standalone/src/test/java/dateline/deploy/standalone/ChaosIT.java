package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.standalone.chaos.Chaos;
import dateline.deploy.standalone.chaos.ChaosSettings;
import dateline.deploy.standalone.chaos.Verdict;
import dateline.sink.postgres.PostgresUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the command {@code chaos}, with faults that are the same in each build. */
class ChaosIT {
    private static final long SEED = 12;

    @TempDir
    private Path folder;

    @Test
    void publishesEachVersionOnceWhateverIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            ChaosSettings brief = new ChaosSettings(
                    SEED,
                    Duration.ofSeconds(30),
                    Duration.ofMillis(500),
                    1,
                    PostgresUrl.of("postgresql://postgres@localhost:" + postgres.getPort() + "/postgres"));

            Verdict verdict = new Chaos(brief, folder, Dateline.class.getName(), System.err).run();

            assertThat(verdict.breaches()).isEmpty();
            assertThat(verdict.isKept()).isTrue();
            assertThat(verdict.faults()).isPositive();
            assertThat(verdict.events()).isGreaterThan(30);
        }
    }
}
