package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds all sources to one format: palantir-java-format, 120 columns. It is a test because the formatter needs the
 * project's JDK, while Maven may run on an older one. Run with {@code -Dformat=write} to format instead.
 */
class FormatTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void allSourcesAreFormatted() throws IOException {
        List<Path> sources = sources();

        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(sources.parallelStream().filter(FormatTest::isMisformatted))
                .as("run this test with -Dformat=write")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files =
                Stream.of("ingest", "enrich", "sink", "deploy").flatMap(FormatTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src"))
                    .toList();
        }
    }

    private static Stream<Path> walk(String folder) {
        try {
            return Files.walk(ROOT.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMisformatted(Path file) {
        try {
            String source = Files.readString(file);
            String formatted = formatted(file, source);
            boolean differs = !formatted.equals(source);
            if (differs && "write".equals(System.getProperty("format"))) {
                Files.writeString(file, formatted);
                return false;
            }
            return differs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String formatted(Path file, String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new IllegalStateException("the formatter cannot read " + file, e);
        }
    }
}
