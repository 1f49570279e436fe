package dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void namesTheFileAndWhatAilsIt() {
        assertThat(Failures.words(new NoSuchFileException("feeds.opml"))).isEqualTo("there is no file feeds.opml");
        assertThat(Failures.words(new AccessDeniedException("/data"))).isEqualTo("no right to read or write /data");
        assertThat(Failures.words(new NotDirectoryException("/data"))).isEqualTo("/data: NotDirectoryException");
        assertThat(Failures.words(new FileSystemException("/data", null, "No space left on device")))
                .isEqualTo("/data: No space left on device");
        assertThat(Failures.words(new UncheckedIOException(new NoSuchFileException("x"))))
                .isEqualTo("there is no file x");
        assertThat(Failures.words(new UncheckedIOException("cannot write x", new IOException("full"))))
                .isEqualTo("cannot write x");
    }

    @Test
    void tellsAWrongAddressOfTheBrokerFromABrokerThatIsAway() {
        assertThat(Failures.tell(failure("kafka"))).isEqualTo(Exit.USAGE);
        assertThat(Failures.tell(new KafkaException("no broker answers"))).isEqualTo(Exit.WORLD);
    }

    private static Exception failure(String address) {
        try (var _ = Clients.admin(KafkaSettings.DEFAULTS.with("bootstrap.servers", address))) {
            throw new AssertionError(address + " was taken");
        } catch (KafkaException e) {
            return e;
        }
    }
}
