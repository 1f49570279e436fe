package dateline.ingest.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;

/**
 * A server on loopback that costs as little as it can: every address but robots.txt is a page of 20 KB of words that no
 * other address has. Says {@code ready PORT}.
 */
public final class PageServer {
    private static final int PAGE = 20_000;
    private static final int WORDS = 4000;
    private static final byte[] HEAD = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"1\"\r\nContent-Length: "
                    + PAGE + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    private static final byte[] NONE = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1);

    private final byte[] words = words();

    private PageServer() {}

    /** Serves until it is killed. */
    public static void main(String[] arguments) throws IOException {
        PageServer server = new PageServer();
        try (ServerSocket socket = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress())) {
            System.out.println("ready " + socket.getLocalPort());
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> server.converse(client));
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String path = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
                while (!line.isEmpty()) {
                    line = line(in);
                }
                out.write(path.equals("/robots.txt") ? NONE : page(path));
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    /** The words from another place for each path, behind the path itself. */
    private byte[] page(String path) {
        byte[] start = ("<!doctype html><title>" + path + "</title><p>").getBytes(ISO_8859_1);
        byte[] answer = new byte[HEAD.length + PAGE];
        System.arraycopy(HEAD, 0, answer, 0, HEAD.length);
        System.arraycopy(start, 0, answer, HEAD.length, start.length);
        int from = Math.floorMod(path.hashCode(), words.length - PAGE);
        System.arraycopy(words, from, answer, HEAD.length + start.length, PAGE - start.length);
        return answer;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** As compressible as text is. */
    private static byte[] words() {
        Random random = new Random(1);
        String[] vocabulary = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            vocabulary[i] = Long.toString(random.nextLong(1L << (10 + random.nextInt(40))), 36);
        }
        StringBuilder text = new StringBuilder();
        while (text.length() < 50 * PAGE) {
            text.append(vocabulary[(int) (WORDS * Math.pow(random.nextDouble(), 3))])
                    .append(' ');
        }
        return text.toString().getBytes(ISO_8859_1);
    }
}
