package dateline.ingest.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps record, JSON Schema and golden sample of each published type equal. A module's test extends it and names its
 * types; run it with {@code -Dschemas=write} to write the schemas anew after a record has changed, and with {@code
 * -Dschemas=release} to keep them as those that the next ones must not break.
 */
public abstract class EventContract {
    private static final JsonMapper MAPPER = JsonSerde.mapper();
    private static final RecordDocs DOCS = new RecordDocs(List.of(
            Path.of("src/main/java"),
            Path.of("../../ingest/events/src/main/java"),
            Path.of("../../enrich/events/src/main/java")));

    @ParameterizedTest
    @MethodSource("types")
    void schemaIsThatOfTheRecord(Class<?> type) throws IOException {
        JsonNode generated = new RecordSchema(DOCS).of(type);
        if ("write".equals(System.getProperty("schemas"))) {
            Files.createDirectories(schemaFile(type).getParent());
            Files.writeString(
                    schemaFile(type), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(generated) + "\n");
        }

        JsonNode written = MAPPER.readTree(Files.readString(schemaFile(type)));

        assertThat(written)
                .as("%s is out of date, write it with -Dschemas=write", schemaFile(type))
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaBreaksNoReaderOfTheLastRelease(Class<?> type) throws IOException {
        if ("release".equals(System.getProperty("schemas"))) {
            Files.createDirectories(releasedFile(type).getParent());
            Files.copy(schemaFile(type), releasedFile(type), StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(Files.exists(releasedFile(type)), () -> type + " was never released");

        assertThat(Compatibility.breaks(
                        MAPPER.readTree(Files.readString(releasedFile(type))),
                        MAPPER.readTree(Files.readString(schemaFile(type)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleIsValid(Class<?> type) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schemaFile(type)), InputFormat.JSON);

        assertThat(schema.validate(sample(type), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleHasEveryField(Class<?> type) throws IOException {
        JsonNode schema = MAPPER.readTree(Files.readString(schemaFile(type)));

        assertThat(fields("", MAPPER.readTree(sample(type)))).isEqualTo(fieldsOf("", schema, schema));
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleIsReadAndWrittenUnchanged(Class<?> type) throws IOException {
        Object event = MAPPER.readValue(sample(type), type);

        assertThat(MAPPER.<JsonNode>valueToTree(event)).isEqualTo(MAPPER.readTree(sample(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldsAreReadOver(Class<?> type) throws IOException {
        ObjectNode newer = (ObjectNode) MAPPER.readTree(sample(type));
        newer.putObject("addedLater").put("x", 1);

        assertThat((Object) MAPPER.treeToValue(newer, type)).isEqualTo(MAPPER.readValue(sample(type), type));
    }

    private static TreeSet<String> fields(String path, JsonNode value) {
        TreeSet<String> fields = new TreeSet<>();
        if (value.isObject()) {
            value.properties().forEach(entry -> {
                fields.add(path + entry.getKey());
                fields.addAll(fields(path + entry.getKey() + ".", entry.getValue()));
            });
        }
        value.values().forEach(item -> {
            if (value.isArray()) {
                fields.addAll(fields(path, item));
            }
        });
        return fields;
    }

    private static TreeSet<String> fieldsOf(String path, JsonNode schema, JsonNode root) {
        TreeSet<String> fields = new TreeSet<>();
        for (JsonNode part : parts(schema, root)) {
            part.path("properties").properties().forEach(entry -> {
                fields.add(path + entry.getKey());
                fields.addAll(fieldsOf(path + entry.getKey() + ".", entry.getValue(), root));
            });
        }
        return fields;
    }

    private static List<JsonNode> parts(JsonNode schema, JsonNode root) {
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        if (schema.has("items")) {
            parts.addAll(parts(schema.path("items"), root));
        }
        if (schema.has("$ref")) {
            parts.add(root.at(schema.path("$ref").asString().substring(1)));
        }
        return parts;
    }

    private static Path schemaFile(Class<?> type) {
        return Path.of("src/main/resources", folder(type), type.getSimpleName() + ".schema.json");
    }

    private static Path releasedFile(Class<?> type) {
        return Path.of("src/test/resources", folder(type), "released", type.getSimpleName() + ".schema.json");
    }

    private static String sample(Class<?> type) throws IOException {
        return Files.readString(Path.of("src/test/resources", folder(type), type.getSimpleName() + ".sample.json"));
    }

    private static String folder(Class<?> type) {
        return type.getPackageName().replace('.', '/');
    }
}
