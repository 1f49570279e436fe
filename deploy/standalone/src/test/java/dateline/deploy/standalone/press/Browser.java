package dateline.deploy.standalone.press;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Asks a press on loopback; a plain socket, since the JDK's clients let nobody choose the Host header. */
final class Browser {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private Browser() {}

    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    static Answer get(URI address, String... headers) throws IOException {
        return ask("GET", address, headers);
    }

    static Answer ask(String method, URI address, String... headers) throws IOException {
        return ask(method, address.getPath(), address.getAuthority(), address.getPort(), headers);
    }

    static Answer ask(String method, String path, String host, int port, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            String head = "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(method, path, host);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            socket.getOutputStream().write((head + more + "\r\n").getBytes(StandardCharsets.UTF_8));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf(END_OF_HEAD);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        text.substring(0, end).lines().skip(1).forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return new Answer(Integer.parseInt(text.substring(9, 12)), headers, text.substring(end + END_OF_HEAD.length()));
    }
}
