package dateline.ingest.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a record: its components with their types, those that are never absent as required, and
 * the words of its Javadoc as descriptions. Objects stay open, because events change by addition.
 */
final class RecordSchema {
    private static final JsonMapper MAPPER = JsonSerde.mapper();

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();
    private final RecordDocs docs;

    RecordSchema(RecordDocs docs) {
        this.docs = docs;
    }

    /** The schema of a published type. */
    ObjectNode of(Class<?> type) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:dateline:schema:" + type.getSimpleName());
        schema.put("title", type.getSimpleName());
        schema.setAll(object(type));
        if (!definitions.isEmpty()) {
            ObjectNode defs = schema.putObject("$defs");
            definitions.forEach(defs::set);
        }
        return schema;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("description", docs.summary(type));
        object.put("type", "object");
        ObjectNode properties = MAPPER.createObjectNode();
        ArrayNode required = MAPPER.createArrayNode();
        addComponents(type, properties, required);
        object.set("properties", properties);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private void addComponents(Class<?> type, ObjectNode properties, ArrayNode required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addComponents(component.getType(), properties, required);
            } else {
                addComponent(type, component, properties, required);
            }
        }
    }

    private void addComponent(Class<?> type, RecordComponent component, ObjectNode properties, ArrayNode required) {
        AnnotatedType annotated = component.getAnnotatedType();
        ObjectNode property = MAPPER.createObjectNode();
        property.put("description", docs.component(type, component.getName()));
        property.setAll(value(component.getGenericType(), annotated));
        properties.set(component.getName(), property);
        boolean absentWhenEmpty = List.class.isAssignableFrom(component.getType());
        if (!annotated.isAnnotationPresent(Nullable.class) && !absentWhenEmpty) {
            required.add(component.getName());
        }
    }

    private ObjectNode value(Type type, AnnotatedType annotated) {
        ObjectNode value = MAPPER.createObjectNode();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            AnnotatedType item = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            value.put("type", "array");
            value.set("items", value(list.getActualTypeArguments()[0], item));
            return value;
        }
        Class<?> raw = (Class<?>) type;
        return raw.isRecord() ? reference(raw) : raw.isEnum() ? words(raw) : scalar(raw);
    }

    private ObjectNode reference(Class<?> type) {
        if (!definitions.containsKey(type.getSimpleName())) {
            definitions.put(type.getSimpleName(), MAPPER.createObjectNode());
            definitions.put(type.getSimpleName(), object(type));
        }
        return MAPPER.createObjectNode().put("$ref", "#/$defs/" + type.getSimpleName());
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode words = MAPPER.createObjectNode().put("type", "string");
        ArrayNode values = words.putArray("enum");
        Arrays.stream(type.getEnumConstants())
                .map(constant -> MAPPER.<JsonNode>valueToTree(constant))
                .forEach(values::add);
        return words;
    }

    private static ObjectNode scalar(Class<?> type) {
        ObjectNode scalar = MAPPER.createObjectNode();
        if (type == int.class || type == long.class || type == Integer.class) {
            return scalar.put("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return scalar.put("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return scalar.put("type", "boolean");
        }
        scalar.put("type", "string");
        if (type == URI.class) {
            return scalar.put("format", "uri");
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return scalar.put("format", "date-time");
        }
        if (type == Duration.class) {
            return scalar.put("format", "duration");
        }
        if (type == String.class || type == Locale.class) {
            return scalar;
        }
        throw new IllegalArgumentException("no JSON Schema type is known for " + type);
    }
}
