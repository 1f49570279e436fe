package dateline.sink.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of the stream that notes how old each version is when it comes. Thread-safe. */
final class Listener implements AutoCloseable {
    private static final String TIME = "\"versionCreated\":\"";
    private static final int LONGEST_TIME = 40;

    private final Socket socket;
    private final List<Duration> ages = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
    private final AtomicInteger received = new AtomicInteger();
    private volatile boolean measuring;

    private Listener(Socket socket) {
        this.socket = socket;
    }

    /** Asks for the stream; one that is stuck never reads the answer. */
    static Listener open(int port, String query, boolean stuck) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("GET /stream?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8));
        Listener listener = new Listener(socket);
        if (!stuck) {
            Thread.ofVirtual().start(listener::read);
        }
        return listener;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.startsWith("data: ") ? line.indexOf(TIME) : -1;
                if (at >= 0) {
                    received.incrementAndGet();
                    note(line.substring(
                            at + TIME.length(), Math.min(line.length(), at + TIME.length() + LONGEST_TIME)));
                }
            }
        } catch (IOException e) {
            measuring = false; // It was closed.
        }
    }

    private void note(String text) {
        if (measuring) {
            ages.add(Duration.between(Instant.parse(text.substring(0, text.indexOf('"'))), Instant.now()));
        }
    }

    /** From now on ages are noted. */
    void measure() {
        measuring = true;
    }

    List<Duration> ages() {
        return ages;
    }

    int received() {
        return received.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
