package dateline.enrich.benchmarks;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A page of a folder, as if it had just been fetched.
 *
 * @param id the name of its file
 * @param raw what the server might have sent; it names no charset
 */
record SavedPage(String id, RawPage raw) {
    private static final String SUFFIX = ".html.gz";

    /** The pages of a folder in the order of their names; those without an address get one that names no publisher. */
    static List<SavedPage> in(Path folder, Map<String, URI> addresses) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> of(file, addresses))
                    .toList();
        }
    }

    private static SavedPage of(Path file, Map<String, URI> addresses) {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - SUFFIX.length());
        URI address = addresses.getOrDefault(id, URI.create("https://press.example/" + id));
        return new SavedPage(
                id,
                new RawPage(
                        address,
                        Instant.now(),
                        200,
                        List.of(new RawPage.Header("Content-Type", "text/html")),
                        Payload.of(bytes(file)),
                        null));
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
