package dateline.deploy.standalone.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On folders that look like those of the system. */
class QuotaTest {
    @TempDir
    private Path root;

    @Test
    void isAControlGroupOfTheFirstVersion() throws IOException {
        Files.createDirectory(root.resolve("cpu"));

        Quota.of(root, "enrich", 0.35).hold(ProcessHandle.current());

        Path group = root.resolve("cpu").resolve("enrich");
        assertThat(group.resolve("cpu.cfs_period_us")).hasContent("20000");
        assertThat(group.resolve("cpu.cfs_quota_us")).hasContent("7000");
        assertThat(group.resolve("cgroup.procs"))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void isAControlGroupOfTheSecondVersion() throws IOException {
        Quota.of(root, "enrich", 1).hold(ProcessHandle.current());

        assertThat(root.resolve("cgroup.subtree_control")).hasContent("+cpu");
        assertThat(root.resolve("enrich").resolve("cpu.max")).hasContent("20000 20000");
        assertThat(root.resolve("enrich").resolve("cgroup.procs")).exists();
    }

    @Test
    void saysWhatItNeeds() {
        assertThatThrownBy(() -> Quota.of(root.resolve("absent"), "enrich", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("needs root");
    }
}
