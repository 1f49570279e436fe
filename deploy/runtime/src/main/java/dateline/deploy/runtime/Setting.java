package dateline.deploy.runtime;

import java.util.List;

/**
 * One value that an operator gave.
 *
 * @param path components down to the value, joined by dots
 * @param values the value as text; several for a list, none for an explicit nothing
 * @param origin where it stands, for people
 */
record Setting(String path, List<String> values, String origin) {
    Setting {
        values = List.copyOf(values);
    }

    /** The value as one text. */
    String text() {
        return String.join(",", values);
    }
}
