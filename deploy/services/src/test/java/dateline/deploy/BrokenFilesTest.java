package dateline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.runtime.SettingsException;
import dateline.ingest.events.Breaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An operator's files that are broken in every way: they are read, or it is told what is wrong; see {@link Breaker}. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class BrokenFilesTest {
    /** Names of classes are no words for operators. */
    private static final Pattern CLASS = Pattern.compile("\\b(java|tools|org|dateline)\\.[a-z]+\\.");

    private static final List<String> ODD = List.of(
            "",
            "null",
            "~",
            "''",
            "0",
            "-1",
            "1e400",
            "0x7fffffffffffffff",
            "9223372036854775808",
            "NaN",
            "true",
            "PT0S",
            "PT-1S",
            "P9999999999999D",
            "PT9223372036854775807S",
            "[]",
            "{}",
            "[a, [b], {c: d}]",
            "{a: {b: c}}",
            "!!binary aGk=",
            "!!set {a}",
            "&a [*a, *a]",
            "*b",
            "? [a]\n: b",
            "|\n  x\n",
            "---\n",
            "\t",
            "\"\\ud800\"",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "http://[",
            "https://a.example:99999/",
            "file:///etc/passwd",
            "10.0.0.0/33",
            "::/0",
            "../../x",
            "\"\\0\"");

    @TempDir
    private Path folder;

    @Test
    void settingsAreReadOrTheirFaultsTold() {
        Breaker breaker = new Breaker(11, List.of(bytes("""
            kafka: {bootstrap.servers: 'broker:9092', security.protocol: SSL}
            topic: {prefix: news., partitions: 4, replication: -1}
            http:
              host: 127.0.0.1
              port: 8080
            state: {directory: data/state, memoryBytes: 134217728}
            ingest:
              contact: mailto:desk@news.example
              hostDelay: PT1S
              allowAddresses: [127.0.0.0/8, "::1/128"]
              fetchTimeout: PT20S
              maximumBodyBytes: 5242880
              inFlight: 256
              attempts: 3
              maximumRetryAfter: PT1H
              schedule:
                maximumCrawlDelay: PT30S
                revisits: [PT1H, PT6H]
                minimumPollInterval: PT1M
                maximumPollInterval: PT24H
                forgetAfter: PT1440H
              websub: {callback: "https://news.example/hubs", secret: of sixteen and more, port: 8081}
            enrich: {minimumWords: 40, watch: [Mongolia, "Acme Inc."], knowledge: people.tsv, sentimentModel: model}
            sink:
              window: P3D
              memory: P60D
              trends: P35D
              postgresUrl: postgresql://user:word@host:5432/database
            delivery:
              tokens: tokens.yaml
              window: PT168H
              requestsPerSecond: 50
              streams: 1000
              webhooks: {giveUpAfter: PT72H, firstPause: PT1S, longestPause: PT5M}
            """)), ODD);

        breaker.forEach((_, document) -> tried(
                document,
                "settings.yaml",
                file -> assertThat(DatelineSettings.DEFAULTS.overlaid(Optional.of(file), Map.of()))
                        .isNotNull()));
    }

    @Test
    void sourcesAreReadOrTheirFaultsTold() {
        Breaker breaker = new Breaker(12, List.of(bytes("""
            sources:
              - id: harbour-times
                name: Harbour Times
                home: https://harbour-times.example/
                feeds: [https://harbour-times.example/feed.xml]
                sitemaps:
                  - https://harbour-times.example/news.xml
                language: en-GB
                country: GB
                interval: PT2M
                enabled: false
              - {id: wire, feeds: ["https://wire.example/atom"]}
            """)), ODD);

        breaker.forEach((_, document) -> tried(
                document,
                "sources.yaml",
                file -> assertThat(SourcesFile.read(file)).isNotEmpty()));
    }

    @Test
    void tokensAreReadOrTheirFaultsTold() {
        Breaker breaker = new Breaker(13, List.of(bytes("""
            tokens:
              - name: newsroom
                sha256: 2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b
                scopes: [read, stream]
              - {name: desk, sha256: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824, scopes: [webhooks]}
            """)), ODD);

        breaker.forEach((_, document) -> tried(
                document,
                "tokens.yaml",
                file -> assertThat(TokensFile.read(file)).isNotNull()));
    }

    @Test
    void outlinesAreReadOrTheirFaultsTold() {
        Breaker breaker = new Breaker(14, List.of(bytes("""
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <opml xmlns:dateline="urn:dateline:opml" version="2.0"><head><title>Feeds</title></head><body>
              <outline text="World">
                <outline type="rss" text="Harbour Times" xmlUrl="https://harbour-times.example/feed.xml"
                  htmlUrl="https://harbour-times.example/" language="en-GB" dateline:interval="PT2M"/>
              </outline>
              <outline type="link" text="wire" url="https://wire.example/" dateline:kind="home" dateline:country="GB"/>
            </body></opml>
            """)), ODD);

        breaker.forEach((_, document) -> {
            Path file = Files.write(folder.resolve("feeds.opml"), document);
            try {
                clear(Opml.read(file).faults());
            } catch (IOException e) {
                clear(List.of(String.valueOf(e.getMessage())));
                assertThat(e).hasMessageContaining("feeds.opml");
            }
        });
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading {
        void read(Path file);
    }

    private void tried(byte[] document, String name, Reading reading) throws IOException {
        Path file = Files.write(folder.resolve(name), document);
        try {
            reading.read(file);
        } catch (SettingsException e) {
            assertThat(e.faults()).isNotEmpty();
            clear(e.faults());
        }
    }

    private static void clear(List<String> faults) {
        assertThat(faults).allSatisfy(fault -> assertThat(fault).isNotBlank().doesNotContainPattern(CLASS));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
