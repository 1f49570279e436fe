package dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.deploy.runtime.SettingsException;
import dateline.ingest.events.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
    @TempDir
    Path folder;

    @Test
    void readsAllThatASourceSays() throws IOException {
        List<Source> sources = SourcesFile.read(file("""
            sources:
              - id: harbour-times
                name: Harbour Times
                home: https://harbour-times.example/
                feeds: [https://harbour-times.example/feed.xml]
                sitemaps: [https://harbour-times.example/news.xml]
                language: en-GB
                country: GB
                interval: PT2M
              - {id: wire, feeds: ["https://wire.example/atom"]}
            """));

        assertThat(sources)
                .containsExactly(
                        new Source(
                                "harbour-times",
                                "Harbour Times",
                                URI.create("https://harbour-times.example/"),
                                List.of(URI.create("https://harbour-times.example/feed.xml")),
                                List.of(URI.create("https://harbour-times.example/news.xml")),
                                Locale.UK,
                                "GB",
                                Duration.ofMinutes(2),
                                null),
                        new Source(
                                "wire",
                                null,
                                null,
                                List.of(URI.create("https://wire.example/atom")),
                                List.of(),
                                null,
                                null,
                                null,
                                null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sources: []                                                       | must hold a list 'sources' with at least one entry
        feeds: [x]                                                        | must hold a list 'sources' with at least one entry
        'sources: [{id: a, fedes: [https://x.example/f]}]'                | source 1: unknown fedes; known are id, name, home
        'sources: [{id: A!, home: https://x.example/}]'                   | source id must match
        'sources: [{id: a, home: https://x.example/}, {id: b}]'           | source 2: source b must name a feed
        'sources: [{id: a, home: https://x.example/}, {id: a, home: https://y.example/}]' | source id 'a' stands there twice
        'sources: ['                                                      | is not YAML
        """)
    void saysWhatIsWrong(String yaml, String expected) throws IOException {
        Path file = file(yaml);

        assertThatThrownBy(() -> SourcesFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(expected)
                .hasMessageContaining("sources.yaml");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yaml"), yaml);
    }
}
