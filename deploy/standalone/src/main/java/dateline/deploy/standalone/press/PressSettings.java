package dateline.deploy.standalone.press;

import java.time.Duration;

/**
 * How the press works through its day.
 *
 * @param port port on 127.0.0.1; 0: any that is free
 * @param trickle time between two new articles, counted from the start
 * @param correction time between two corrections, counted from the start
 */
public record PressSettings(int port, Duration trickle, Duration correction) {
    public static final PressSettings DEFAULTS = new PressSettings(0, Duration.ofSeconds(10), Duration.ofSeconds(30));

    private static final int HIGHEST_PORT = 65_535;

    public PressSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be 0 to " + HIGHEST_PORT + " but is " + port);
        }
        requirePositive("trickle", trickle);
        requirePositive("correction", correction);
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " must be positive but is " + duration);
        }
    }
}
