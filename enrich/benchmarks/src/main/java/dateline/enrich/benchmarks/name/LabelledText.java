package dateline.enrich.benchmarks.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.enrich.name.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text, mostly a sentence, and the names in it.
 *
 * @param source where it comes from
 */
record LabelledText(String source, String text, List<Label> labels) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MARKED = Pattern.compile("\\[(PER|ORG|LOC|MISC) ([^\\[\\]]+)]");

    LabelledText {
        labels = List.copyOf(labels);
    }

    /**
     * A name.
     *
     * @param start its first char
     * @param end the char after its last
     */
    record Label(int start, int end, Kind kind) {}

    /** Reads lines of JSON with {@code src}, {@code text} and {@code spans} in code points. */
    static List<LabelledText> ofJson(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
            return in.lines().map(line -> ofJson(JSON.readTree(line))).toList();
        }
    }

    private static LabelledText ofJson(JsonNode line) {
        String text = line.get("text").asString();
        List<Label> labels = new ArrayList<>();
        for (JsonNode span : line.get("spans")) {
            labels.add(new Label(
                    text.offsetByCodePoints(0, span.get(0).asInt()),
                    text.offsetByCodePoints(0, span.get(1).asInt()),
                    kind(span.get(2).asString())));
        }
        return new LabelledText(line.get("src").asString(), text, labels);
    }

    /** Reads the texts that were written for this project: a sentence a line, its names marked: {@code [PER Jane Doe] spoke}. */
    static List<LabelledText> own() throws IOException {
        try (InputStream in = LabelledText.class.getResourceAsStream("labels.txt")) {
            if (in == null) {
                throw new IOException("resource must be there but is missing: labels.txt");
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> ofMarked("own", line.strip()))
                    .toList();
        }
    }

    private static LabelledText ofMarked(String source, String line) {
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        Matcher matcher = MARKED.matcher(line);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            int start = text.length();
            text.append(matcher.group(2));
            labels.add(new Label(start, text.length(), kind(matcher.group(1))));
        }
        matcher.appendTail(text);
        return new LabelledText(source, text.toString(), labels);
    }

    private static Kind kind(String label) {
        return switch (label) {
            case "PER" -> Kind.PERSON;
            case "ORG" -> Kind.ORGANISATION;
            case "LOC" -> Kind.PLACE;
            case "MISC" -> Kind.OTHER;
            default -> throw new IllegalArgumentException("label must be PER, ORG, LOC or MISC but is " + label);
        };
    }
}
