package dateline.deploy;

import dateline.deploy.runtime.SettingsException;
import dateline.deploy.runtime.YamlFile;
import dateline.ingest.events.JsonFault;
import dateline.ingest.events.JsonSerde;
import dateline.sink.delivery.http.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads a file of bearer tokens: YAML with one list, {@code tokens}; an empty one lets nobody in. */
final class TokensFile {
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
            readEntry(file + ", token " + (i + 1), list.get(i), tokens, faults);
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

    private static void readEntry(String where, JsonNode entry, List<Token> tokens, List<String> faults) {
        if (!entry.isObject()) {
            faults.add(where + " must be fields and values but is a "
                    + entry.getNodeType().name().toLowerCase(Locale.ROOT));
            return;
        }
        try {
            tokens.add(TOKEN.readValue(entry));
        } catch (JacksonException e) {
            faults.add(where + ": " + JsonFault.told(e));
        }
    }

    private static JsonNode list(Path file) {
        JsonNode list = YamlFile.read(file).path("tokens");
        if (!list.isArray()) {
            throw new SettingsException(List.of(file + " must hold a list 'tokens'"));
        }
        return list;
    }
}
