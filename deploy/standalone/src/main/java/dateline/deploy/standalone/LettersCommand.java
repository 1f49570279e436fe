package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.standalone.letters.Letterbox;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What the commands on dead letters share: settings in, the letterbox, an exit code out. */
abstract class LettersCommand implements Callable<Integer> {
    @Mixin
    private @Nullable ConfigOption config;

    /** Does the work and says the exit code. */
    abstract int run(Letterbox letters);

    @Override
    public final Integer call() {
        DatelineSettings settings = config == null ? DatelineSettings.DEFAULTS : config.over(DatelineSettings.DEFAULTS);
        return run(new Letterbox(settings.kafka(), settings.topic().prefix()));
    }
}
