package dateline.ingest.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts to addresses that others name. The guard that keeps the fetcher from private addresses is asked at every
 * connection; redirects are not followed, and what is answered is not read. Thread-safe.
 */
public final class GuardedPoster {
    private final FetchLimits limits;
    private final AddressGuard guard;
    private final OkHttpClient client;

    /** A poster within limits; unlike for fetching, no contact need be known. */
    public GuardedPoster(FetchLimits limits) {
        this.limits = limits;
        this.guard = new AddressGuard(limits.allowed(), limits.userAgent());
        this.client = new OkHttpClient.Builder()
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
                .build();
    }

    /**
     * Posts a body, whose media type is among the headers.
     *
     * @return the status that was answered
     * @throws IOException where nothing was, or where the address may not be dialled
     */
    public int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        HttpUrl address = HttpUrl.parse(url.toString());
        if (address == null) {
            throw new IOException("not an http or https address: " + url);
        }
        guard.checkNotation(address.host());
        Request request = new Request.Builder()
                .url(address)
                .headers(Headers.of(headers))
                .header("User-Agent", limits.userAgent())
                .post(RequestBody.create(body))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }
}
