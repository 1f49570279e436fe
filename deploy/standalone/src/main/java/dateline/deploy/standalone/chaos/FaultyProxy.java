package dateline.deploy.standalone.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy on loopback that can be slow, silent or rude. Thread-safe. */
final class FaultyProxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final Duration DRAG = Duration.ofMillis(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.PROMPT;

    /** How it treats what passes. */
    enum Mood {
        /** Hands on at once. */
        PROMPT,
        /** Holds every piece for a moment. */
        SLOW,
        /** Hands on nothing, and keeps connections. */
        SILENT
    }

    private FaultyProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** A proxy on any free port before a port of loopback. */
    static FaultyProxy before(int target) throws IOException {
        FaultyProxy proxy = new FaultyProxy(new ServerSocket(0, 128, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().name("proxy").start(proxy::accept);
        return proxy;
    }

    int port() {
        return listener.getLocalPort();
    }

    void be(Mood other) {
        mood = other;
    }

    /** Breaks all connections with a reset. */
    void reset() {
        open.forEach(socket -> {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException _) {
                // it is closed already
            }
            close(socket);
        });
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException _) {
                // closed, which ends the loop; or a client that left at once
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException _) {
            close(client);
            close(server);
            return;
        }
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                linger();
                out.write(buffer, 0, length);
            }
        } catch (IOException _) {
            // one side is gone, so the other has to go
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private void linger() throws InterruptedException {
        if (mood == Mood.SLOW) {
            Thread.sleep(DRAG);
        }
        while (mood == Mood.SILENT && !listener.isClosed()) {
            Thread.sleep(LOOK);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed already
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        reset();
    }
}
