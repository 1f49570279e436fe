package dateline.deploy.standalone;

import dateline.deploy.runtime.SettingsException;
import java.util.List;
import java.util.function.Supplier;

/** What a command's options make together, where that can be refused. */
final class Checked {
    private Checked() {}

    /**
     * The settings.
     *
     * @throws SettingsException if their constructor refuses them
     */
    static <T> T settings(Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }
}
