package dateline.deploy.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and builds records by the names of their components. */
final class Records {
    private Records() {}

    /** A component's value. */
    static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("settings record must be public: " + record.getClass(), e);
        }
    }

    /**
     * A copy with some components changed.
     *
     * @throws IllegalArgumentException if the record's own constructor refuses the values
     */
    static <T extends Record> T create(T original, Map<String, ? extends @Nullable Object> changes) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> changes.containsKey(component.getName())
                        ? changes.get(component.getName())
                        : value(original, component))
                .toArray();
        try {
            @SuppressWarnings("unchecked") // the class of a T makes a T
            T copy = (T) original.getClass().getConstructor(types).newInstance(values);
            return copy;
        } catch (InvocationTargetException e) {
            throw refusal(e.getCause(), changes.containsValue(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("settings record must be public: " + original.getClass(), e);
        }
    }

    private static RuntimeException refusal(@Nullable Throwable cause, boolean emptied) {
        if (cause instanceof IllegalArgumentException refusal) {
            return refusal;
        }
        if (emptied && cause instanceof NullPointerException) {
            return new IllegalArgumentException("must have a value but is empty", cause);
        }
        return new IllegalStateException("settings record failed", cause);
    }
}
