package dateline.deploy.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service for its health, for containers without a shell: exits 0 when the answer is 200, else 1. */
public final class HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private HealthCheck() {}

    /** Takes one address, such as {@code http://127.0.0.1:8080/health/ready}. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(isUp(URI.create(arguments[0])) ? 0 : 1);
    }

    static boolean isUp(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
