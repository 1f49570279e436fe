package dateline.ingest.robots;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage.Header;
import dateline.ingest.events.Reservation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a page's headers and the meta elements of its head reserve. */
public final class PageReservations {
    private static final int HEAD = 128 * 1024;
    private static final int LONGEST_TAG = 2000;
    private static final int MOST_TAGS = 300;
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)\\b(name|content)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private static final Map<String, Set<Reservation>> DIRECTIVES = Map.of(
            "noindex", EnumSet.of(Reservation.NOINDEX),
            "none", EnumSet.of(Reservation.NOINDEX),
            "noarchive", EnumSet.of(Reservation.NOARCHIVE),
            "nocache", EnumSet.of(Reservation.NOARCHIVE),
            "nosnippet", EnumSet.of(Reservation.NOSNIPPET),
            "noai", EnumSet.of(Reservation.NOAI),
            "noml", EnumSet.of(Reservation.NOAI));

    private PageReservations() {}

    /** All that is reserved, in order. */
    public static List<Reservation> of(List<Header> headers, Payload payload) {
        Set<Reservation> found = EnumSet.noneOf(Reservation.class);
        headers.forEach(header -> {
            switch (header.name().toLowerCase(Locale.ROOT)) {
                case "x-robots-tag" -> addDirectives(header.value(), found);
                case "tdm-reservation" -> addTdm(header.value(), found);
                default -> {} // says nothing of rights
            }
        });
        readHead(payload, found);
        return List.copyOf(found);
    }

    /** A rule for one robot only is left out unless that robot is Dateline. */
    private static void addDirectives(String value, Set<Reservation> found) {
        int colon = value.indexOf(':');
        String robot = colon < 0 ? "" : value.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        boolean named =
                colon >= 0 && !robot.contains(",") && !robot.equals("unavailable_after") && !robot.startsWith("max-");
        if (named && !robot.equals("dateline")) {
            return;
        }
        Arrays.stream((named ? value.substring(colon + 1) : value).split("[,\\s]+"))
                .map(word -> DIRECTIVES.getOrDefault(word.strip().toLowerCase(Locale.ROOT), Set.of()))
                .forEach(found::addAll);
    }

    private static void addTdm(String value, Set<Reservation> found) {
        if (value.strip().equals("1")) {
            found.add(Reservation.TDM);
        }
    }

    private static void readHead(Payload payload, Set<Reservation> found) {
        String head = payload.head(HEAD);
        int tags = 0;
        for (int at = head.indexOf('<'); at >= 0 && tags < MOST_TAGS; at = head.indexOf('<', at + 1)) {
            if (isTag(head, at, "meta")) {
                readMeta(tag(head, at), found);
                tags++;
            } else if (isTag(head, at, "body")) {
                return;
            }
        }
    }

    private static boolean isTag(String text, int at, String name) {
        return text.regionMatches(true, at + 1, name, 0, name.length());
    }

    private static String tag(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST_TAG);
        int end = text.indexOf('>', from, most);
        return text.substring(from, end < 0 ? most : end);
    }

    private static void readMeta(String tag, Set<Reservation> found) {
        String name = "";
        String content = "";
        Matcher attributes = ATTRIBUTE.matcher(tag);
        while (attributes.find()) {
            String value = attributes.group(2) != null ? attributes.group(2) : attributes.group(3);
            value = value == null ? attributes.group(4) : value;
            if (attributes.group(1).equalsIgnoreCase("name")) {
                name = value.strip().toLowerCase(Locale.ROOT);
            } else {
                content = value;
            }
        }
        switch (name) {
            case "robots", "dateline" -> addDirectives(content, found);
            case "tdm-reservation" -> addTdm(content, found);
            default -> {} // says nothing of rights
        }
    }
}
