package dateline.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reservation;
import dateline.ingest.events.SourceRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcPagesTest {
    private static final int LIMIT = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("news.warc.gz");
    }

    @Test
    void takesPagesAsIfTheyHadBeenFetched() throws IOException {
        Files.write(
                file,
                response("https://a.example/1?utm_source=x", 200, "text/html", "<p>one", "X-Robots-Tag: noarchive"));

        assertThat(read()).singleElement().isInstanceOfSatisfying(Archived.Page.class, archived -> {
            RawPage page = archived.page();
            assertThat(page.url()).hasToString("https://a.example/1");
            assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(page.payload().toByteArray()).isEqualTo("<p>one".getBytes(UTF_8));
            assertThat(page.discovery()).isNull();
            assertThat(page.reservations()).containsExactly(Reservation.NOARCHIVE);
        });
    }

    @Test
    void leavesOutWhatWouldNotHaveBeenTakenFromTheWeb() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(record("warcinfo", "", "application/warc-fields", "software: x\r\n"));
        all.writeBytes(
                record("request", "https://a.example/1", "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n"));
        all.writeBytes(record(
                "revisit", "https://a.example/1", "application/http;msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"));
        all.writeBytes(response("https://a.example/2", 404, "text/html", "<p>none"));
        all.writeBytes(response("https://a.example/3", 200, "image/png", "x"));
        all.writeBytes(response("https://a.example/4", 200, "text/html", " "));
        all.writeBytes(response("https://a.example/5", 200, "text/html", "x".repeat(LIMIT + 1)));
        all.writeBytes(response("dns:a.example", 200, "text/html", "<p>x"));
        all.writeBytes(record("response", "https://a.example/6", "application/http;msgtype=response", "no HTTP"));
        all.writeBytes(response("https://a.example/7", 200, "text/html", "<p>seven"));
        Files.write(file, all.toByteArray());

        List<Archived> archived = read();

        assertThat(archived.subList(0, 9))
                .allSatisfy(record -> assertThat(record).isInstanceOf(Archived.Other.class))
                .extracting(record -> ((Archived.Other) record).why())
                .containsExactly(
                        "warcinfo",
                        "request",
                        "revisit",
                        "status",
                        "not-html",
                        "empty",
                        "too-large",
                        "bad-url",
                        "unreadable");
        assertThat(archived.getLast()).isInstanceOf(Archived.Page.class);
    }

    @Test
    void goesOnBehindWhatCannotBeDecoded() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(response("https://a.example/1", 200, "text/html", "<p>one", "Content-Encoding: utf-8"));
        all.writeBytes(response(
                "https://a.example/2", 200, "text/html", "<p>two", "Content-Encoding: gzip", "Content-Encoding: gzip"));
        all.writeBytes(
                response("https://a.example/3", 200, "text/html", "\u001f\b\b\0\0\0\0\0\0", "Content-Encoding: gzip"));
        all.writeBytes(record(
                "response",
                "https://a.example/4",
                "application/http;msgtype=response\r\nDateline-Discovery: {",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>four"));
        all.writeBytes(response("https://a.example/5", 200, "text/html", "<p>five"));
        Files.write(file, all.toByteArray());

        List<Archived> archived = read();

        assertThat(archived.subList(0, 4))
                .extracting(record -> ((Archived.Other) record).why())
                .containsOnly("unreadable");
        assertThat(urls(archived.subList(4, 5))).containsExactly("https://a.example/5");
    }

    @Test
    void saysThatAnArchiveIsDamaged() throws IOException {
        byte[] whole = response("https://a.example/1", 200, "text/html", "<p>" + UUID.randomUUID());
        Files.write(file, Arrays.copyOf(whole, whole.length - 30));

        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    @Test
    void goesOnBehindARecord() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int n = 0; n < 3; n++) {
            all.writeBytes(response("https://a.example/" + n, 200, "text/html", "<p>" + n));
        }
        Files.write(file, all.toByteArray());
        long second = read().get(1).position();

        try (WarcPages pages = WarcPages.openBehind(file, second, LIMIT)) {
            assertThat(urls(rest(pages))).containsExactly("https://a.example/2");
        }
    }

    @Test
    void readsWhatDatelineArchived() throws IOException {
        Discovery discovery = new Discovery(
                new SourceRef("a", "A", null, null, "GB"), URI.create("https://a.example/1"), "One", null, null);
        RawPage page = new RawPage(
                URI.create("https://a.example/1"),
                NOW,
                200,
                List.of(new RawPage.Header("Content-Type", "text/html")),
                Payload.of("<meta name=robots content=noindex><p>one".getBytes(UTF_8)),
                discovery,
                List.of(Reservation.NOINDEX));
        try (WarcFile archive = WarcFile.create(file, "news.warc.gz", NOW)) {
            archive.write(RawPage.TOPIC.serde().serializer().serialize("pages", page));
            archive.write(RawPage.TOPIC.serde().serializer().serialize("pages", page));
            assertThat(archive.size()).isPositive();
        }

        assertThat(read())
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        Archived.Page.class,
                        archived -> assertThat(archived.page()).isEqualTo(page));
    }

    @Test
    void saysThatAFileIsNoArchive() throws IOException {
        Files.writeString(file, "<html>not found");

        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    private List<Archived> read() throws IOException {
        try (WarcPages pages = WarcPages.open(file, LIMIT)) {
            return rest(pages);
        }
    }

    private static List<Archived> rest(WarcPages pages) throws IOException {
        List<Archived> rest = new ArrayList<>();
        Optional<Archived> next = pages.next();
        while (next.isPresent()) {
            rest.add(next.get());
            next = pages.next();
        }
        return rest;
    }

    private static List<String> urls(List<Archived> archived) {
        return archived.stream()
                .map(record -> ((Archived.Page) record).page().url().toString())
                .toList();
    }

    private static byte[] response(String url, int status, String type, String body, String... headers)
            throws IOException {
        String http = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n" + body;
        return record("response", url, "application/http;msgtype=response", http);
    }

    private static byte[] record(String kind, String url, String type, String content) throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + kind + "\r\n"
                + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
                + (kind.equals("revisit")
                        ? "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
                        : "")
                + "WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID() + ">\r\n"
                + "Content-Type: " + type + "\r\nContent-Length: " + content.getBytes(UTF_8).length + "\r\n\r\n";
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(member)) {
            packed.write((head + content + "\r\n\r\n").getBytes(UTF_8));
        }
        return member.toByteArray();
    }
}
