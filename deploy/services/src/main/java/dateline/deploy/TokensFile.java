package dateline.deploy;

import dateline.deploy.runtime.SettingsException;
import dateline.ingest.events.JsonSerde;
import dateline.sink.delivery.http.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of bearer tokens: YAML with one list, {@code tokens}; an empty one lets nobody in. */
final class TokensFile {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectReader TOKEN =
            JsonSerde.mapper().readerFor(Token.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private TokensFile() {}

    /**
     * The tokens in their order.
     *
     * @throws SettingsException naming every entry that is wrong
     */
    static List<Token> read(Path file) {
        List<String> faults = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        JsonNode list = list(file);
        for (int i = 0; i < list.size(); i++) {
            try {
                tokens.add(TOKEN.readValue(list.get(i)));
            } catch (JacksonException e) {
                Throwable cause = e.getCause();
                faults.add(file + ", token " + (i + 1) + ": "
                        + (cause == null ? e.getOriginalMessage() : cause.getMessage()));
            }
        }
        Set<String> digests = new HashSet<>();
        tokens.stream()
                .filter(token -> !digests.add(token.sha256()))
                .forEach(token -> faults.add(file + ": the secret of " + token.name() + " stands there twice"));
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return tokens;
    }

    private static JsonNode list(Path file) {
        try {
            JsonNode list = YAML.readTree(Files.readString(file)).path("tokens");
            if (!list.isArray()) {
                throw new SettingsException(List.of(file + " must hold a list 'tokens'"));
            }
            return list;
        } catch (IOException e) {
            throw new SettingsException(List.of("cannot read tokens file " + file + ": " + e));
        } catch (JacksonException e) {
            throw new SettingsException(List.of(file + " is not YAML: " + e.getOriginalMessage()));
        }
    }
}
