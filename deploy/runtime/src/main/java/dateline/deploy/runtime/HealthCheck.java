package dateline.deploy.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * Asks a service for its health, for containers without a shell: exits 0 when the answer is 200, else 1. By a plain
 * socket, for it is a JVM of its own each time, and the JDK's client would cost it half a second of CPU.
 */
public final class HealthCheck {
    private static final int PATIENCE = 3000; // milliseconds

    private HealthCheck() {}

    /** Takes one address, such as {@code http://127.0.0.1:8080/health/ready}. */
    public static void main(String[] arguments) {
        System.exit(isUp(URI.create(arguments[0])) ? 0 : 1);
    }

    static boolean isUp(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request(address).getBytes(US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            return status != null && status.startsWith("HTTP/1.1 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    private static String request(URI address) {
        return "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nConnection: close\r\n\r\n";
    }
}
