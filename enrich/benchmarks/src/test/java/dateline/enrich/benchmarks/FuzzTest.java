package dateline.enrich.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.enrich.Enrichment;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final Path PAGES = Path.of("../topology/src/test/resources/dateline/enrich/pages");
    private static final int CASES = 150;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Test
    void settlesBrokenPages() throws IOException {
        Enricher enricher = Enricher.withDefaults(EnrichSettings.DEFAULTS);
        Mutator mutator = new Mutator(new SplittableRandom(7), pages());

        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < CASES; i++) {
                assertThat(enricher.enrich(page(mutator.next()))).isInstanceOf(Enrichment.class);
            }
        });
    }

    @Test
    void theSameChanceBreaksThemInTheSameWay() throws IOException {
        Mutator one = new Mutator(new SplittableRandom(3), pages());
        Mutator other = new Mutator(new SplittableRandom(3), pages());

        for (int i = 0; i < 50; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    private static List<byte[]> pages() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        return pages;
    }

    private static RawPage page(byte[] html) {
        return new RawPage(
                URI.create("https://press.example/news/1"),
                Instant.EPOCH,
                200,
                List.of(new RawPage.Header("Content-Type", "text/html")),
                Payload.of(html),
                null);
    }
}
