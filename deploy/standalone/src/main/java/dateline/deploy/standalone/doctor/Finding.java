package dateline.deploy.standalone.doctor;

/**
 * One thing that was looked at.
 *
 * @param level how well it stands
 * @param subject what was looked at, in a word or two
 * @param text what was seen and, where it is not well, what to do
 */
public record Finding(Level level, String subject, String text) {
    /** How well something stands. */
    public enum Level {
        /** As it should be. */
        OK,
        /** Works, but will trouble somebody. */
        WARN,
        /** Does not work. */
        FAIL
    }

    static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text);
    }

    static Finding warn(String subject, String text) {
        return new Finding(Level.WARN, subject, text);
    }

    static Finding fail(String subject, String text) {
        return new Finding(Level.FAIL, subject, text);
    }
}
