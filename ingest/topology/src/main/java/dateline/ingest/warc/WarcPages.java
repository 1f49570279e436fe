package dateline.ingest.warc;

import dateline.ingest.address.Addresses;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Reservation;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Html;
import dateline.ingest.robots.PageReservations;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.core.JacksonException;

/**
 * Reads a WARC file, packed by gzip member by member or not at all, and judges its responses by the rules that hold for
 * pages of the web. For one thread.
 */
public final class WarcPages implements AutoCloseable {
    private final WarcReader reader;
    private final int maximumBodyBytes;

    private WarcPages(WarcReader reader, int maximumBodyBytes) {
        this.reader = reader;
        this.maximumBodyBytes = maximumBodyBytes;
    }

    /**
     * Opens a file at its beginning.
     *
     * @param maximumBodyBytes longest body after content decoding
     * @throws IOException if it cannot be read or is no WARC file
     */
    public static WarcPages open(Path file, int maximumBodyBytes) throws IOException {
        return open(file, 0, maximumBodyBytes);
    }

    /**
     * Opens a file behind a record.
     *
     * @param last where that record begins, as it was told before
     * @throws IOException if the file cannot be read or has no record there
     */
    public static WarcPages openBehind(Path file, long last, int maximumBodyBytes) throws IOException {
        WarcPages pages = open(file, last, maximumBodyBytes);
        pages.next();
        return pages;
    }

    private static WarcPages open(Path file, long position, int maximumBodyBytes) throws IOException {
        FileChannel channel = FileChannel.open(file).position(position);
        try {
            return new WarcPages(new WarcReader(channel), maximumBodyBytes);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * The next record; empty: there is none.
     *
     * @throws IOException if the file is damaged there
     */
    public Optional<Archived> next() throws IOException {
        Optional<WarcRecord> record = reader.next();
        return record.isEmpty() ? Optional.empty() : Optional.of(archived(record.get(), reader.position()));
    }

    private Archived archived(WarcRecord record, long position) throws IOException {
        if (!(record instanceof WarcResponse response)) {
            return new Archived.Other(record.type(), position);
        }
        try {
            return page(response, position);
        } catch (ParsingException | IllegalArgumentException | JacksonException e) {
            return new Archived.Other("unreadable", position);
        }
    }

    private Archived page(WarcResponse response, long position) throws IOException {
        HttpResponse http = response.http();
        Optional<URI> url = Addresses.normalised(response.target());
        if (url.isEmpty()) {
            return new Archived.Other(Reason.BAD_URL.word(), position);
        }
        if (http.status() != 200 && http.status() != 203) {
            return new Archived.Other("status", position);
        }
        Optional<byte[]> decoded = decoded(http);
        if (decoded.isEmpty()) {
            response.body().consume(); // throws where the file itself is damaged
            return new Archived.Other("unreadable", position);
        }
        byte[] body = decoded.get();
        Optional<Failed> fault = body.length > maximumBodyBytes
                ? Optional.of(Failed.forGood(Reason.TOO_LARGE, "more than " + maximumBodyBytes + " bytes"))
                : Html.fault(body, http.headers().first("Content-Type").orElse(null));
        return fault.isPresent()
                ? new Archived.Other(fault.get().reason().word(), position)
                : new Archived.Page(page(response, url.get(), Payload.of(body)), position);
    }

    /** The body; empty: it is not packed as its headers say, or in a way that nobody knows. */
    private Optional<byte[]> decoded(HttpResponse http) {
        try (InputStream stream = http.bodyDecoded().stream()) {
            return Optional.of(stream.readNBytes(maximumBodyBytes + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static RawPage page(WarcResponse response, URI url, Payload payload) throws IOException {
        List<RawPage.Header> headers = new ArrayList<>();
        response.http()
                .headers()
                .map()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !name.isEmpty() && value.indexOf('\r') < 0 && value.indexOf('\n') < 0)
                        .forEach(value -> headers.add(new RawPage.Header(name, value))));
        List<Reservation> reservations = PageReservations.of(headers, payload);
        return new RawPage(
                url,
                response.date(),
                response.http().status(),
                headers,
                payload,
                Discovery.of(response).orElse(null),
                reservations);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
