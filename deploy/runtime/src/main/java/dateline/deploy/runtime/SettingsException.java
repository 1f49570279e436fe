package dateline.deploy.runtime;

import java.util.List;

/** Settings that cannot be used, with all that is wrong with them at once. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public SettingsException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each fault: where it stands, the value and what was expected. */
    public List<String> faults() {
        return faults;
    }
}
