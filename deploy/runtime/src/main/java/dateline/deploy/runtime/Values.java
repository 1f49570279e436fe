package dateline.deploy.runtime;

import dateline.ingest.events.JsonFault;
import dateline.ingest.events.JsonSerde;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns the text of a setting into the type of its component. */
final class Values {
    private static final JsonMapper MAPPER = JsonSerde.mapper();

    private Values() {}

    /**
     * The value; absent where nothing is said.
     *
     * @throws IllegalArgumentException naming the value and the form that was expected
     */
    static @Nullable Object read(Type type, Setting setting) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return items(setting).stream().map(item -> item(element, item)).toList();
        }
        if (setting.values().size() > 1) {
            throw new IllegalArgumentException("must be one value but is the list " + setting.values());
        }
        return scalar(type, setting.text());
    }

    /** A list in the file, or a text with commas; in a list a comma is part of a value. */
    private static List<String> items(Setting setting) {
        List<String> values =
                setting.list() ? setting.values() : Arrays.asList(setting.text().split(",", -1));
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Object item(Type type, String text) {
        Object value = scalar(type, text);
        if (value == null) {
            throw new IllegalArgumentException("must be " + form(type) + " but is '" + text + "'");
        }
        return value;
    }

    private static @Nullable Object scalar(Type type, String text) {
        if (text.isEmpty() && type instanceof Class<?> known && known.isPrimitive()) {
            throw new IllegalArgumentException("must be " + form(type) + " but is empty");
        }
        try {
            return MAPPER.convertValue(text, MAPPER.constructType(type));
        } catch (JacksonException e) {
            throw refusal(type, text, e);
        }
    }

    /** A type of our own says best what it expects, and what of the value may be shown. */
    private static IllegalArgumentException refusal(Type type, String text, JacksonException failure) {
        return type instanceof Class<?> own
                        && own.getName().startsWith("dateline.")
                        && failure.getCause() instanceof IllegalArgumentException said
                ? said
                : new IllegalArgumentException("must be " + form(type) + " but is '" + text + "'", failure);
    }

    private static String form(Type type) {
        return JsonFault.form(type instanceof Class<?> known ? known : null);
    }
}
