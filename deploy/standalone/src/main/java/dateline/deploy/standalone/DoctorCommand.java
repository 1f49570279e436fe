package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.doctor.Doctor;
import dateline.deploy.standalone.doctor.Finding;
import dateline.deploy.standalone.doctor.Finding.Level;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong with an installation and what to do. */
@Command(
        name = "doctor",
        description = "Looks at settings, disk, broker, rights, topics, services, news and clocks; says what to do.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private @Nullable ConfigOption config;

    private final Set<Level> seen = EnumSet.noneOf(Level.class);

    @Override
    public Integer call() {
        DatelineSettings settings = config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
        boolean answered = new Doctor(settings, InstantSource.system()).examine(this::print);
        if (!answered) {
            return Exit.WORLD;
        }
        return seen.contains(Level.FAIL) ? Exit.SOME_FAILED : Exit.DONE;
    }

    private void print(Finding finding) {
        seen.add(finding.level());
        Output.UTF_8.printf(
                "%-4s  %-12s  %s%n",
                finding.level().name().toLowerCase(Locale.ROOT), finding.subject(), Printable.line(finding.text()));
        Output.UTF_8.flush();
    }
}
