package dateline.ingest.fetch;

import static dateline.ingest.events.Reason.BAD_URL;
import static dateline.ingest.events.Reason.CONNECTION;
import static dateline.ingest.events.Reason.EMPTY;
import static dateline.ingest.events.Reason.FORBIDDEN_ADDRESS;
import static dateline.ingest.events.Reason.NOT_HTML;
import static dateline.ingest.events.Reason.TIMEOUT;
import static dateline.ingest.events.Reason.TLS;
import static dateline.ingest.events.Reason.TOO_LARGE;
import static dateline.ingest.events.Reason.UNKNOWN_HOST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dateline.ingest.events.Reason;
import dateline.ingest.fetch.FetchRequest.Expected;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HttpFetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int LIMIT = 100_000;
    private static final Duration WHOLE = Duration.ofMillis(1500);

    private final HttpFetcher fetcher = fetcher("mailto:desk@example.org", "127.0.0.0/8");
    private Server server;

    @BeforeEach
    void open() throws IOException {
        server = new Server();
    }

    @AfterEach
    void close() {
        server.close();
        fetcher.close();
    }

    @Test
    void bringsThePageAsTheServerSentIt() {
        URI url = server.serve(
                "/a",
                200,
                "text/html; charset=utf-8",
                "<p>é".getBytes(UTF_8),
                "ETag",
                "\"1\"",
                "Last-Modified",
                "Sun, 22 Nov 2026 07:00:00 GMT");

        assertThat(fetch(url)).isInstanceOfSatisfying(Body.class, body -> {
            assertThat(body.url()).isEqualTo(url);
            assertThat(body.status()).isEqualTo(200);
            assertThat(body.payload().toByteArray()).isEqualTo("<p>é".getBytes(UTF_8));
            assertThat(body.header("content-type")).hasValue("text/html; charset=utf-8");
            assertThat(body.validators()).isEqualTo(new Validators("\"1\"", "Sun, 22 Nov 2026 07:00:00 GMT"));
            assertThat(body.at()).isEqualTo(NOW);
        });
    }

    @Test
    void saysHonestlyWhoAsks() {
        URI url = server.converse(
                (socket, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".getBytes(UTF_8)));

        fetch(url);

        assertThat(server.requests.getFirst())
                .contains("User-Agent: Dateline/0.1 (+mailto:desk@example.org)")
                .doesNotContainIgnoringCase("cookie");
    }

    @Test
    void keepsNoCookies() {
        server.serve("/a", 200, "<p>x", "Set-Cookie", "id=1");
        URI url = server.serve(
                "/b",
                exchange -> Server.answer(
                        exchange,
                        exchange.getRequestHeaders().containsKey("Cookie") ? 500 : 200,
                        "text/html",
                        "<p>x".getBytes(UTF_8)));

        fetch(url.resolve("/a"));

        assertThat(fetch(url)).isInstanceOf(Body.class);
    }

    @Test
    void asksConditionally() {
        URI url = server.serve("/a", exchange -> {
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "yesterday".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            Server.answer(exchange, same ? 304 : 500, "", new byte[0]);
        });

        assertThat(fetcher.fetch(new FetchRequest(url, Expected.PAGE, new Validators("\"1\"", "yesterday"))))
                .isEqualTo(new NotModified());
    }

    @Test
    void neverSendsBackWhatIsNoHeader() {
        assertThat(new Validators("\"é\"", "a\r\nHost: b")).isEqualTo(Validators.NONE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        gzip , 1f8b08000000000002ffb329b02b484cce4e4d0100447d34ea09000000
        br   , 0b04803c703e7061636b656403
        zstd , 28b52ffd2009490000 3c703e7061636b6564
        """)
    void decodesWhatTheWebPacks(String encoding, String packed) {
        byte[] bytes = HexFormat.of().parseHex(packed.replace(" ", ""));
        URI url = server.serve("/a", 200, "text/html", bytes, "Content-Encoding", encoding);

        assertThat(fetch(url))
                .isInstanceOfSatisfying(
                        Body.class,
                        body -> assertThat(body.payload().toByteArray()).isEqualTo("<p>packed".getBytes(UTF_8)));
    }

    @Test
    void saysWhatItCanDecode() {
        List<String> accepted = new ArrayList<>();
        URI url = server.serve("/a", exchange -> {
            accepted.add(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            Server.answer(exchange, 200, "text/html", "<p>x".getBytes(UTF_8));
        });

        fetch(url);

        assertThat(accepted).containsExactly("gzip, br, zstd");
    }

    @ParameterizedTest
    @CsvSource({"br, 9bffff3ff825f0e2b14020f7fe07", "zstd, ''"})
    void unpacksNoBombsOfAnyKind(String encoding, String hex) {
        byte[] bomb = hex.isEmpty()
                ? Zstd.compress(new byte[1 << 26])
                : HexFormat.of().parseHex(hex);
        URI url = server.serve("/a", 200, "text/html", bomb, "Content-Encoding", encoding);

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd"})
    void saysThatABodyIsNotPackedAsItSays(String encoding) {
        URI url = server.serve("/a", 200, "text/html", "<p>plain text".getBytes(UTF_8), "Content-Encoding", encoding);

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertTemporary(failed, CONNECTION));
    }

    @Test
    void speaksHttp2() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        FetchLimits limits = limits(WHOLE, null, "127.0.0.0/8");
        try (MockWebServer https = new MockWebServer();
                HttpFetcher trustful = new HttpFetcher(
                        limits,
                        InstantSource.fixed(NOW),
                        client -> client.sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager()))) {
            https.useHttps(own.sslSocketFactory());
            https.enqueue(new MockResponse(200, Headers.of("Content-Type", "text/html"), "<p>x"));
            https.start();
            URI url = URI.create("https://localhost:" + https.getPort() + "/");

            Fetched fetched = trustful.fetch(new FetchRequest(url, Expected.PAGE, Validators.NONE));

            assertThat(fetched).isInstanceOf(Body.class);
            assertThat(https.takeRequest().getVersion()).isEqualTo("HTTP/2");
        }
    }

    @Test
    void remembersAtWhichAddressAHostWasDialled() {
        URI url = server.serve("/a", 200, "<p>x");

        assertThat(fetcher.address("127.0.0.1")).isEmpty();
        fetch(url);
        assertThat(fetcher.address("127.0.0.1")).contains(InetAddress.ofLiteral("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /landed              , /landed
        landed?x=1#top       , /landed?x=1
        //127.0.1.1:1/x      , //127.0.1.1:1/x
        http://[::1]/        , http://[::1]/
        """)
    void tellsRedirectsAndFollowsNone(String location, String target) {
        URI url = server.serve("/moved", 302, "", "Location", location);

        assertThat(fetch(url)).isEqualTo(new Moved(url.resolve(target)));
        assertThat(server.requests).containsExactly("/moved");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://a.example/, BAD_URL",
        "javascript:alert(1), BAD_URL",
        "https://my_blog.example/feed, BAD_URL",
        "/m, REDIRECTS",
        "/m#top, REDIRECTS",
        "'', HTTP_ERROR"
    })
    void refusesRedirectsToNowhere(String location, Reason reason) {
        URI url = location.isEmpty() ? server.serve("/m", 301, "") : server.serve("/m", 301, "", "Location", location);

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.temporary()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        204 , EMPTY      , false
        400 , HTTP_ERROR , false
        401 , BLOCKED    , false
        403 , BLOCKED    , false
        408 , HTTP_ERROR , true
        429 , BLOCKED    , true
        451 , BLOCKED    , false
        500 , HTTP_ERROR , true
        503 , HTTP_ERROR , true
        """)
    void saysWhatAStatusMeans(int status, Reason reason, boolean temporary) {
        URI url = server.serve("/a", status, "");

        assertThat(fetch(url)).isEqualTo(new Failed(reason, "status " + status, temporary, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void saysThatThereIsNoSuchDocument(int status) {
        URI url = server.serve("/a", status, "<p>not here");

        assertThat(fetch(url)).isEqualTo(new Fetched.Gone(status));
    }

    @Test
    void tellsHowLongTheServerAsksToWait() {
        URI url = server.serve("/a", 429, "", "Retry-After", "2");

        assertThat(fetch(url)).isEqualTo(new Failed(Reason.BLOCKED, "status 429", true, Duration.ofSeconds(2)));
    }

    @Test
    void boundsTheWholeExchangeHoweverBusyItIs() {
        URI url = server.converse((socket, out) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            while (!socket.isClosed()) {
                out.write("1\r\nx\r\n".getBytes(UTF_8));
                out.flush();
                Thread.sleep(100);
            }
        });

        long start = System.nanoTime();
        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertTemporary(failed, TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE.multipliedBy(4));
    }

    @Test
    void doesNotWaitForSilentServers() {
        URI url = server.converse((socket, out) -> Thread.sleep(60_000));

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertTemporary(failed, TIMEOUT));
    }

    @Test
    void takesNoHalfPages() {
        URI url = server.converse((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<p>half"
                    .getBytes(UTF_8));
            out.flush();
            Server.reset(socket);
        });

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertTemporary(failed, CONNECTION));
    }

    @Test
    void survivesServersThatSpeakSomethingElse() {
        URI url = server.converse((socket, out) -> out.write("SSH-2.0-server\r\n".getBytes(UTF_8)));

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertTemporary(failed, CONNECTION));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }

        assertThat(fetch(URI.create("http://127.0.0.1:" + port + "/")))
                .isInstanceOfSatisfying(Failed.class, failed -> assertTemporary(failed, CONNECTION));
    }

    @Test
    void saysThatAHostHasNoAddress() {
        assertThat(fetch(URI.create("http://nowhere.invalid/")))
                .isInstanceOfSatisfying(Failed.class, failed -> assertTemporary(failed, UNKNOWN_HOST));
    }

    @Test
    void stopsReadingAtTheLimit() {
        byte[] chunk = "word ".repeat(2000).getBytes(UTF_8);
        URI url = server.serve("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(chunk); // until the client hangs up
            }
        });

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, TOO_LARGE));
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        URI url = server.serve("/a", 200, "x".repeat(LIMIT));
        URI longer = server.serve("/b", 200, "x".repeat(LIMIT + 1));

        assertThat(fetch(url)).isInstanceOf(Body.class);
        assertThat(fetch(longer)).isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, TOO_LARGE));
    }

    @Test
    void unpacksNoBombs() {
        URI url = server.serve("/a", 200, "text/html", gzip(new byte[1 << 20], 256), "Content-Encoding", "gzip");

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        text/html       , 89504E470D0A1A0A0000
        text/html       , 255044462D312E37
        text/html       , 3C703E00003C2F703E
        image/png       , 3C703E78
        application/pdf , 3C703E78
        text/plain      , 3C703E78
        """)
    void takesNothingButHtml(String type, String hex) {
        URI url = server.serve("/a", 200, type, java.util.HexFormat.of().parseHex(hex));

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, NOT_HTML));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        text/html;charset=x             , 3C703E78
        APPLICATION/XHTML+XML           , 3C703E78
        ''                              , 3C703E78
        text/html                       , FFFE3C0070003E00
        text/html; charset=utf-16be     , 003C0070003E
        """)
    void takesHtmlOfEveryKind(String type, String hex) {
        URI url = server.serve("/a", 200, type, java.util.HexFormat.of().parseHex(hex));

        assertThat(fetch(url)).isInstanceOf(Body.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t "})
    void saysThatAPageIsEmpty(String body) {
        URI url = server.serve("/a", 200, body);

        assertThat(fetch(url)).isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, EMPTY));
    }

    @Test
    void takesFeedsOfAnyType() {
        URI url = server.serve("/feed", 200, "application/octet-stream", "<rss/>".getBytes(UTF_8));

        assertThat(fetcher.fetch(new FetchRequest(url, Expected.FEED, Validators.NONE)))
                .isInstanceOf(Body.class);
    }

    @Test
    void readsOfARobotsFileWhatRobotsHaveToRead() {
        URI url = server.serve(
                "/robots.txt", 200, "text/plain", "#".repeat(600 * 1024).getBytes(UTF_8));

        assertThat(fetcher.fetch(new FetchRequest(url, Expected.ROBOTS, Validators.NONE)))
                .isInstanceOfSatisfying(
                        Body.class, body -> assertThat(body.payload().size()).isEqualTo(500 * 1024));
    }

    @Test
    void readsARobotsFileThatIsLongerThanAPageMayBe() {
        URI url = server.serve(
                "/robots.txt", 200, "text/plain", "#".repeat(LIMIT * 2).getBytes(UTF_8));

        assertThat(fetcher.fetch(new FetchRequest(url, Expected.ROBOTS, Validators.NONE)))
                .isInstanceOfSatisfying(
                        Body.class, body -> assertThat(body.payload().size()).isEqualTo(LIMIT * 2));
    }

    @Test
    void readsHeadersThatBreakTheRules() {
        URI url = server.converse((socket, out) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Odd: a\rb\r\n: nameless\r\nX-\u00e9: \u00e9\r\nContent-Length: 4\r\n\r\n<p>x"
                            .getBytes(UTF_8));
            out.flush();
            Thread.sleep(500);
        });

        assertThat(fetch(url)).isInstanceOf(Body.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/", "http://2130706433:%d/", "http://0177.0.0.1:%d/", "http://0x7f.0.0.1:%d/",
                "http://127.1:%d/", "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://[::ffff:7f00:1]:%d/",
                "http://localhost:%d/", "http://a.b.localhost:%d/", "http://LOCALHOST:%d/", "http://0.0.0.0:%d/",
                "http://10.0.0.1:%d/", "http://169.254.169.254:%d/", "http://[fe80::1]:%d/", "http://[fd00::1]:%d/",
                "http://[64:ff9b::7f00:1]:%d/", "http://user:pw@127.0.0.1:%d/"
            })
    void dialsNoAddressThatIsNotPublic(String address) {
        URI url = server.serve("/", 200, "<p>secret");
        try (HttpFetcher strict = fetcher("mailto:desk@example.org")) {
            Fetched fetched = strict.fetch(
                    new FetchRequest(URI.create(address.formatted(url.getPort())), Expected.PAGE, Validators.NONE));

            assertThat(fetched)
                    .isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, FORBIDDEN_ADDRESS));
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void crawlsNoPublicHostWithoutAContact() {
        try (HttpFetcher nameless = fetcher(null, "127.0.0.0/8")) {
            Fetched fetched =
                    nameless.fetch(new FetchRequest(URI.create("http://192.1.1.1/"), Expected.PAGE, Validators.NONE));

            assertThat(fetched)
                    .isEqualTo(
                            Failed.forGood(FORBIDDEN_ADDRESS, "a contact must be set before public hosts are crawled"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "192.168.1.1",
                "0.0.0.0",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fd00::1",
                "fe80::1"
            })
    void dialsNoPrivateAddressBehindAPublicName(String address) {
        List<InetAddress> answer = List.of(InetAddress.ofLiteral(address));

        assertThat(resolving(host -> answer))
                .isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, FORBIDDEN_ADDRESS));
    }

    @Test
    void judgesTheAddressThatIsDialledAndNotAnEarlierOne() {
        Deque<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.ofLiteral("192.0.2.1"), InetAddress.ofLiteral("127.0.0.1")));
        Dns rebinding = host -> List.of(answers.size() > 1 ? answers.removeFirst() : answers.getFirst());

        assertThat(resolving(rebinding)).isInstanceOf(Failed.class);
        assertThat(resolving(rebinding))
                .isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, FORBIDDEN_ADDRESS));
        assertThat(server.requests).isEmpty();
    }

    private Fetched resolving(Dns names) {
        int port = server.serve("/private-" + System.nanoTime(), 200, "<p>x").getPort();
        try (HttpFetcher asking = new HttpFetcher(
                limits(Duration.ofSeconds(2), "mailto:desk@example.org"),
                InstantSource.fixed(NOW),
                client -> client.dns(names))) {
            URI url = URI.create("http://news.example.org:" + port + "/a");
            return asking.fetch(new FetchRequest(url, Expected.PAGE, Validators.NONE));
        }
    }

    @Test
    void knowsLocalNamesWithoutAsking() {
        URI url = server.serve("/", 200, "<p>x");

        assertThat(fetch(URI.create("http://press.localhost:" + url.getPort() + "/")))
                .isInstanceOf(Body.class);
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(fetch(URI.create("mailto:desk@example.org")))
                .isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, BAD_URL));
    }

    @Test
    void trustsNoCertificateThatNobodySigned() throws IOException, GeneralSecurityException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        https.start();
        try {
            assertThat(fetch(
                            URI.create("https://localhost:" + https.getAddress().getPort() + "/")))
                    .isInstanceOfSatisfying(Failed.class, failed -> assertForGood(failed, TLS));
        } finally {
            https.stop(0);
        }
    }

    @Test
    void givesUpWhenItsThreadIsInterrupted() throws InterruptedException {
        URI url = server.converse((socket, out) -> Thread.sleep(60_000));
        try (HttpFetcher patient =
                new HttpFetcher(limits(Duration.ofMinutes(5), null, "127.0.0.0/8"), InstantSource.fixed(NOW))) {
            Thread thread = Thread.ofVirtual()
                    .start(() -> patient.fetch(new FetchRequest(url, Expected.PAGE, Validators.NONE)));
            while (server.requests.isEmpty()) {
                Thread.onSpinWait();
            }

            thread.interrupt();

            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    private Fetched fetch(URI url) {
        return fetcher.fetch(new FetchRequest(url, Expected.PAGE, Validators.NONE));
    }

    private static void assertTemporary(Failed failed, Reason reason) {
        assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason);
        assertThat(failed.temporary()).isTrue();
    }

    private static void assertForGood(Failed failed, Reason reason) {
        assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason);
        assertThat(failed.temporary()).isFalse();
    }

    private static HttpFetcher fetcher(String contact, String... allowed) {
        return new HttpFetcher(limits(WHOLE, contact, allowed), InstantSource.fixed(NOW));
    }

    private static FetchLimits limits(Duration whole, String contact, String... allowed) {
        List<AddressRange> ranges =
                List.of(allowed).stream().map(AddressRange::parse).toList();
        return new FetchLimits(contact, ranges, Duration.ofSeconds(5), whole, whole, LIMIT);
    }

    private static byte[] gzip(byte[] chunk, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                packed.write(chunk);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SSLContext selfSigned() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = HttpFetcherTest.class.getResourceAsStream("self-signed.p12")) {
            keys.load(file, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
