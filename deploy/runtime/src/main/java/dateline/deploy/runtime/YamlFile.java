package dateline.deploy.runtime;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of an operator's. */
public final class YamlFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private YamlFile() {}

    /**
     * The one document that it holds; of an empty file a missing one.
     *
     * @throws SettingsException where it cannot be read, is no YAML, holds two documents, or says something twice
     */
    public static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw refusal(file + " must be text in UTF-8");
        } catch (NoSuchFileException e) {
            throw refusal("cannot read " + file + ": there is no such file");
        } catch (IOException e) {
            throw refusal("cannot read " + file + ": " + e.getMessage());
        } catch (MismatchedInputException e) {
            throw refusal(file + " must hold one document but another begins" + line(e));
        } catch (JacksonException e) {
            throw refusal(file + " is not YAML: " + reason(e) + line(e));
        }
    }

    /** What the parser says, without the exceptions that it names. */
    private static String reason(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).replaceAll("\\(?\\b[\\w.]+Exception\\)?:? *", "");
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " at line " + e.getLocation().getLineNr();
    }

    private static SettingsException refusal(String fault) {
        return new SettingsException(List.of(fault));
    }
}
