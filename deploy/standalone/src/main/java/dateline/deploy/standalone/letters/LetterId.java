package dateline.deploy.standalone.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a dead letter lies in its topic; written {@code partition-offset}, for example {@code 2-1041}.
 *
 * @param partition partition of the dead letters' topic
 * @param offset offset there
 */
public record LetterId(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is no such form
     */
    public static LetterId of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a dead letter's id is partition-offset, such as 0-17, but is '" + text + "'");
        }
        return new LetterId(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
