package dateline.ingest.fetch;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage.Header;
import dateline.ingest.events.Reason;
import dateline.ingest.fetch.FetchRequest.Expected;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.robots.RobotsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import okhttp3.Call;
import okhttp3.CompressionInterceptor;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Gzip;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The fetcher of the real web: HTTP/1.1 and HTTP/2, gzip, brotli and Zstandard, verified TLS, no cookies, no proxy. The guard is asked at
 * every connection, the exchange is bounded as a whole, and a body is read no further than its limit. Thread-safe.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
    private static final String HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";
    private static final String FEEDS = "application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9,"
            + "text/html;q=0.2,*/*;q=0.1";
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final int IDLE_CONNECTIONS = 256;
    private static final int IDLE_SECONDS = 15;

    private final FetchLimits limits;
    private final InstantSource clock;
    private final AddressGuard guard;
    private final Dialled dialled = new Dialled();
    private final OkHttpClient client;

    public HttpFetcher(FetchLimits limits, InstantSource clock) {
        this(limits, clock, client -> client);
    }

    /** A fetcher whose client is changed in some way, such as to trust a certificate of a test. */
    HttpFetcher(FetchLimits limits, InstantSource clock, UnaryOperator<OkHttpClient.Builder> change) {
        this.limits = limits;
        this.clock = clock;
        this.guard = new AddressGuard(limits.allowed(), limits.contact());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSockets(guard))
                .dns(new LocalNames())
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connectTimeout())
                .readTimeout(limits.readTimeout())
                .writeTimeout(limits.readTimeout())
                .callTimeout(limits.exchangeTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .addInterceptor(new CompressionInterceptor(Gzip.INSTANCE, new Brotli(), new Zstandard()))
                .eventListener(dialled);
        this.client = change.apply(builder).build();
    }

    @Override
    public Optional<InetAddress> address(String host) {
        return dialled.address(host);
    }

    @Override
    public Fetched fetch(FetchRequest request) {
        HttpUrl url = HttpUrl.parse(request.url().toString());
        if (url == null) {
            return Failed.forGood(Reason.BAD_URL, "not an http or https address: " + request.url());
        }
        Call call = client.newCall(http(url, request));
        try {
            guard.checkNotation(url.host());
            return exchanged(call, request);
        } catch (IOException e) {
            return Failures.of(e);
        } catch (UncheckedIOException e) {
            call.cancel(); // what it was about to unpack is left unread
            return Failures.of(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Drops the idle connections. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    private Request http(HttpUrl url, FetchRequest request) {
        Request.Builder http = new Request.Builder()
                .url(url)
                .header("User-Agent", limits.userAgent())
                .header("Accept", accepted(request.expected()));
        condition(http, "If-None-Match", request.validators().etag());
        condition(http, "If-Modified-Since", request.validators().lastModified());
        if (request.form() != null) {
            http.post(RequestBody.create(request.form(), FORM));
        }
        return http.build();
    }

    private static String accepted(Expected expected) {
        return switch (expected) {
            case PAGE -> HTML;
            case FEED -> FEEDS;
            case ROBOTS -> "text/plain,*/*;q=0.1";
            case NOTHING -> "*/*";
        };
    }

    private static void condition(Request.Builder http, String name, @Nullable String value) {
        if (value != null) {
            http.header(name, value);
        }
    }

    private Fetched exchanged(Call call, FetchRequest request) throws IOException {
        try (Response response = call.execute()) {
            if (request.expected() == Expected.NOTHING && response.isSuccessful()) {
                return new Body(request.url(), response.code(), List.of(), Payload.NONE, clock.instant());
            }
            return switch (response.code()) {
                case 200, 203 -> body(call, response, request);
                case 304 -> new NotModified();
                case 404, 410 -> new Gone(response.code());
                case 301, 302, 303, 307, 308 -> moved(response);
                default -> refused(response);
            };
        }
    }

    private static Fetched moved(Response response) {
        String location = response.header("Location");
        if (location == null) {
            return Failed.forGood(Reason.HTTP_ERROR, "status " + response.code() + " without a target");
        }
        HttpUrl asked = response.request().url();
        HttpUrl target = asked.resolve(location);
        URI url = target == null ? null : bare(target).uri();
        if (target == null || url == null || url.getHost() == null) {
            return Failed.forGood(Reason.BAD_URL, "redirects to '" + location + "'");
        }
        return bare(target).equals(bare(asked))
                ? Failed.forGood(Reason.REDIRECTS, "redirects to itself")
                : new Moved(url);
    }

    private static HttpUrl bare(HttpUrl url) {
        return url.newBuilder().fragment(null).build();
    }

    private Fetched refused(Response response) {
        Failed failed = Failures.ofStatus(response.code());
        return new Failed(
                failed.reason(),
                failed.detail(),
                failed.temporary(),
                RetryAfter.read(response.header("Retry-After"), clock.instant()));
    }

    private Fetched body(Call call, Response response, FetchRequest request) throws IOException {
        String type = response.header("Content-Type");
        boolean page = request.expected() == Expected.PAGE;
        if (page && !Html.isDeclared(type)) {
            call.cancel();
            return Failed.forGood(Reason.NOT_HTML, "content type " + type);
        }
        BufferedSource source = response.body().source();
        if (request.expected() == Expected.ROBOTS) {
            return judged(head(call, source), response, request);
        }
        if (source.request(limits.maximumBodyBytes() + 1L)) {
            call.cancel(); // or closing would go on reading, in the hope of keeping the connection
            return Failed.forGood(Reason.TOO_LARGE, "more than " + limits.maximumBodyBytes() + " bytes");
        }
        return judged(source.getBuffer().readByteArray(), response, request);
    }

    /** What robots have to read of their file, however little is read of anything else. */
    private static byte[] head(Call call, BufferedSource source) throws IOException {
        if (source.request(RobotsReader.MAXIMUM_BYTES + 1L)) {
            byte[] head = source.readByteArray(RobotsReader.MAXIMUM_BYTES);
            call.cancel();
            return head;
        }
        return source.getBuffer().readByteArray();
    }

    private Fetched judged(byte[] bytes, Response response, FetchRequest request) {
        Optional<Failed> fault = request.expected() == Expected.PAGE
                ? Html.fault(bytes, response.header("Content-Type"))
                : Html.isBlank(bytes) ? Optional.of(Failed.forGood(Reason.EMPTY, "no content")) : Optional.empty();
        return fault.<Fetched>map(failed -> failed)
                .orElseGet(() -> new Body(
                        request.url(),
                        response.code(),
                        headers(response.headers()),
                        Payload.of(bytes),
                        clock.instant()));
    }

    /** The headers that are well-formed. */
    private static List<Header> headers(Headers headers) {
        return IntStream.range(0, headers.size())
                .filter(i -> !headers.name(i).isEmpty() && headers.value(i).indexOf('\r') < 0)
                .mapToObj(i -> new Header(headers.name(i), headers.value(i)))
                .toList();
    }
}
