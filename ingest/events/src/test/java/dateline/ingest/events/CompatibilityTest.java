package dateline.ingest.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompatibilityTest {
    private static final String RELEASED = """
        {"properties": {"a": {"type": "string"}, "b": {"type": "array", "items": {"$ref": "#/$defs/B"}},
          "c": {"enum": ["x", "y"]}}, "required": ["a"], "$defs": {"B": {"properties": {"d": {"type": "integer"}}}}}\
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # this becomes       | that                | which breaks
        "a": {"type": "string"}, |                 | a is gone
        "string"             | "integer"           | a has another type
        ["a"]                | []                  | a may be absent
        "x", "y"             | "x", "y", "z"       | c may be z
        {"d": {"type": "integer"}} | {}            | B.d is gone
        {"$ref": "#/$defs/B"} | {"type": "string"} | b[] has another type
        """)
    void seesWhatBreaksAReader(String before, String after, String expected) {
        String now = RELEASED.replace(before, after == null ? "" : after);

        assertThat(Compatibility.breaks(read(RELEASED), read(now))).contains(expected);
    }

    @Test
    void letsFieldsBeAdded() {
        String now = RELEASED.replace("\"c\":", "\"added\": {\"type\": \"string\"}, \"c\":")
                .replace("[\"a\"]", "[\"a\", \"added\"]");

        assertThat(Compatibility.breaks(read(RELEASED), read(now))).isEmpty();
    }

    private static JsonNode read(String schema) {
        return JsonSerde.mapper().readTree(schema);
    }
}
