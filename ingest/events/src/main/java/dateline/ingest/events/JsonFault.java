package dateline.ingest.events;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Tells what is wrong with JSON or YAML to whoever wrote it: the field, the value, what was expected; no class's name. */
public final class JsonFault {
    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(double.class, "a number"),
            Map.entry(Double.class, "a number"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(String.class, "a text"),
            Map.entry(Duration.class, "an ISO 8601 duration such as PT1S or PT5M"),
            Map.entry(Instant.class, "a time such as 2026-03-01T12:00:00Z"),
            Map.entry(Locale.class, "a language tag"),
            Map.entry(URI.class, "an address"),
            Map.entry(Path.class, "a path"));

    private JsonFault() {}

    /** What is wrong. */
    public static String told(JacksonException fault) {
        return switch (fault) {
            case ValueInstantiationException refused -> at(refused, refusal(refused.getCause()));
            case UnrecognizedPropertyException unknown ->
                "unknown " + unknown.getPropertyName() + "; known are " + known(unknown);
            case InvalidFormatException bad ->
                field(bad) + " must be " + form(bad.getTargetType()) + " but is '" + bad.getValue() + "'";
            case MismatchedInputException other -> field(other) + " must be " + form(other.getTargetType());
            case StreamReadException unreadable -> String.valueOf(unreadable.getOriginalMessage());
            default -> field(fault) + " must be of another form";
        };
    }

    /** The form of a type's values, such as {@code a whole number}. */
    public static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "of another form";
        }
        if (Enum.class.isAssignableFrom(type)) {
            return "one of " + words(type);
        }
        return FORMS.getOrDefault(type, isList(type) ? "a list" : "fields and values");
    }

    private static boolean isList(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> JsonSerde.mapper().convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }

    /** Our own records say best what is wrong with them, and where; of what is missing they say the name alone. */
    private static String refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case IllegalArgumentException ours -> String.valueOf(ours.getMessage());
            case NullPointerException missing
            when String.valueOf(missing.getMessage()).matches("\\w+") -> missing.getMessage() + " must be given";
            case null, default -> "something is missing, or null";
        };
    }

    private static String at(JacksonException fault, String what) {
        return fault.getPath().isEmpty() ? what : field(fault) + ": " + what;
    }

    private static String field(JacksonException fault) {
        List<JacksonException.Reference> path = fault.getPath();
        return path.isEmpty()
                ? "it"
                : path.stream()
                        .map(JsonFault::step)
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", "");
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
