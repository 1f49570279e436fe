package dateline.deploy.runtime;

import java.util.List;

/**
 * One value that an operator gave.
 *
 * @param path components down to the value, joined by dots
 * @param values the value as text; those of a list each, none for an explicit nothing
 * @param list whether it was given as a list; else it is one text
 * @param origin where it stands, for people
 */
record Setting(String path, List<String> values, boolean list, String origin) {
    Setting {
        values = List.copyOf(values);
    }

    /** The value as one text. */
    String text() {
        return String.join(",", values);
    }
}
