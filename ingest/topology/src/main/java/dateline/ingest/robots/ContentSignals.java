package dateline.ingest.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.Reservation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a robots.txt says of the use of pages: the lines {@code Content-Signal} and {@code Content-Usage} of the
 * groups that are for Dateline or for all. Where it says so of some paths only, it is taken to say so of all.
 */
final class ContentSignals {
    private static final Pattern NO_TRAINING = Pattern.compile(
            "(?:^|[,;\\s])(?:ai-train\\s*=\\s*no|(?:train-ai|train-genai|ai)\\s*=\\s*n)(?:o)?(?=[,;\\s]|$)");
    private static final Pattern NO_INPUT = Pattern.compile("(?:^|[,;\\s])ai-input\\s*=\\s*no(?=[,;\\s]|$)");
    private static final Pattern NO_SEARCH = Pattern.compile("(?:^|[,;\\s])search\\s*=\\s*no?(?=[,;\\s]|$)");

    private ContentSignals() {}

    static List<Reservation> of(byte[] file) {
        Set<Reservation> reservations = EnumSet.noneOf(Reservation.class);
        boolean ours = true;
        boolean naming = false;
        for (String line : new String(file, UTF_8).lines().toList()) {
            String bare = bare(line);
            int colon = bare.indexOf(':');
            String value = bare.substring(colon + 1).strip();
            switch (colon < 0 ? "" : bare.substring(0, colon).strip()) {
                case "user-agent" -> {
                    boolean named = value.equals("*") || value.equals("dateline");
                    ours = naming ? ours || named : named;
                    naming = true;
                }
                case "content-signal", "content-usage" -> {
                    if (ours) {
                        reservations.addAll(of(value));
                    }
                    naming = false;
                }
                default -> naming = naming && value.isEmpty();
            }
        }
        return List.copyOf(reservations);
    }

    private static String bare(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip().toLowerCase(Locale.ROOT);
    }

    private static List<Reservation> of(String signals) {
        List<Reservation> found = new ArrayList<>();
        if (NO_TRAINING.matcher(signals).find()) {
            found.add(Reservation.NOTRAIN);
        }
        if (NO_INPUT.matcher(signals).find()) {
            found.add(Reservation.NOAI);
        }
        if (NO_SEARCH.matcher(signals).find()) {
            found.add(Reservation.NOINDEX);
        }
        return found;
    }
}
