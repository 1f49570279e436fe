package dateline.sink.delivery.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.util.Fields;

/** The parameters of a query, each read as what it must be. For one thread. */
public final class Parameters {
    /** The years that RFC 3339 knows. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Fields fields;
    private final Set<String> read = new TreeSet<>();

    Parameters(Fields fields) {
        this.fields = fields;
    }

    /** All values of a parameter that may be given more than once. */
    public List<String> all(String name) {
        read.add(name);
        List<String> values =
                fields.getValuesOrEmpty(name).stream().map(String::strip).toList();
        if (values.stream().anyMatch(String::isEmpty)) {
            throw ProblemException.badRequest(name + " must not be empty");
        }
        return values;
    }

    /** The value of a parameter that may be given once. */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw ProblemException.badRequest(name + " must be given once but is " + values);
        }
        return values.stream().findFirst();
    }

    /** A whole number. */
    public int whole(String name, int otherwise, int minimum, int maximum) {
        return one(name).map(text -> whole(name, text, minimum, maximum)).orElse(otherwise);
    }

    private static int whole(String name, String text, int minimum, int maximum) {
        try {
            int value = Integer.parseInt(text);
            if (value >= minimum && value <= maximum) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest(name + " must be a whole number but is '" + text + "'");
        }
        throw ProblemException.badRequest(name + " must be " + minimum + " to " + maximum + " but is " + text);
    }

    /** A number within −1 and 1. */
    public OptionalDouble score(String name) {
        Optional<String> text = one(name);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(score(name, text.get()));
    }

    private static double score(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= -1 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest(name + " must be a number but is '" + text + "'");
        }
        throw ProblemException.badRequest(name + " must be -1 to 1 but is " + text);
    }

    /** True or false. */
    public boolean flag(String name, boolean otherwise) {
        return one(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw ProblemException.badRequest(name + " must be true or false but is '" + text + "'");
                })
                .orElse(otherwise);
    }

    /** A moment: a time with offset, or how long ago. */
    public Optional<Instant> moment(String name, InstantSource clock) {
        return one(name).map(text -> moment(name, text, clock));
    }

    private static Instant moment(String name, String text, InstantSource clock) {
        try {
            Instant moment = text.startsWith("P")
                    ? clock.instant().minus(Duration.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw new DateTimeException("no year of RFC 3339");
            }
            return moment;
        } catch (DateTimeException | ArithmeticException e) {
            throw ProblemException.badRequest(name + " must be a time such as 2026-03-01T12:00:00Z, or how long ago,"
                    + " such as PT6H, but is '" + text + "'");
        }
    }

    /** Refuses parameters that nobody has read. */
    public void refuseOthers() {
        Set<String> others = new TreeSet<>(fields.getNames());
        others.removeAll(read);
        if (!others.isEmpty()) {
            throw ProblemException.badRequest(
                    "unknown " + String.join(", ", others) + "; known are " + String.join(", ", read));
        }
    }
}
