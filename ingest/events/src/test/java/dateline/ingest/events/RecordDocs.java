package dateline.ingest.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of records, read from their sources. */
final class RecordDocs {
    private final List<Path> sources;

    /** Takes the source folders to look in. */
    RecordDocs(List<Path> sources) {
        this.sources = sources;
    }

    /** The record's first sentence. */
    String summary(Class<?> type) {
        return matched(
                type,
                Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*(?:@\\w+\\s+)?public record " + type.getSimpleName() + "\\b",
                        Pattern.DOTALL));
    }

    /** The words of the component's {@code @param}. */
    String component(Class<?> type, String name) {
        return matched(type, Pattern.compile("@param " + name + "\\s((?:(?!@param|\\*/).)*)", Pattern.DOTALL));
    }

    private String matched(Class<?> type, Pattern pattern) {
        Matcher matcher = pattern.matcher(source(type));
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        if (found == null) {
            throw new IllegalStateException(type + " must document what matches " + pattern);
        }
        return plain(found);
    }

    private static String plain(String javadoc) {
        String text = javadoc.replaceAll("(?m)^\\s*\\*", " ").replaceAll("\\{@\\w+ ([^}]*)}", "$1");
        return text.replaceAll("(?s)<p>|@param.*", " ").replaceAll("\\s+", " ").strip();
    }

    private String source(Class<?> type) {
        Class<?> top = type.getNestHost();
        String file = top.getName().replace('.', '/') + ".java";
        return sources.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .map(RecordDocs::read)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of " + type + " under " + sources));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
