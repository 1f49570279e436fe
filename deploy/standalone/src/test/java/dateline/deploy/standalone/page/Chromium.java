package dateline.deploy.standalone.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one tab, driven by the DevTools protocol. For one thread. */
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 30;
    private static final int ESCAPE = 27;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> questions = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private Chromium(Process process, int port) throws IOException, InterruptedException {
        this.process = process;
        this.socket = client.newWebSocketBuilder()
                .buildAsync(tab(port), new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log")) {
            ask(domain + ".enable", Map.of());
        }
    }

    /** Where it is installed; empty: nowhere. */
    static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path folder) throws IOException, InterruptedException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        List<String> command = new ArrayList<>(List.of(
                program().orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(port) || Files.readString(port).indexOf('\n') < 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(Files.readString(folder.resolve("chromium.log")));
            }
            Thread.onSpinWait();
        }
        return new Chromium(process, Integer.parseInt(Files.readAllLines(port).getFirst()));
    }

    private URI tab(int port) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .build();
        for (JsonNode target : JSON.readTree(
                client.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
            if (target.path("type").asString().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new IOException("Chromium shows no tab");
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        questions.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void open(URI address) {
        ask("Page.navigate", Map.of("url", address.toString()));
    }

    /** What a script's expression yields, as text; of a promise, what it is fulfilled with. */
    String evaluate(String expression) {
        JsonNode result = ask(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        return result.path("result").path("value").asString(result.toString());
    }

    void press(String key) {
        String text = key.length() == 1 ? key : "";
        // A browser's own keys have an effect by their code only.
        int code = key.equals("Escape") ? ESCAPE : 0;
        ask(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "text", text, "windowsVirtualKeyCode", code));
        ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    void resize(int width, int height, boolean phone) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
    }

    void scheme(String lightOrDark) {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    /** Where the browser thinks it is; empty: where the machine is. */
    void timeZone(String id) {
        ask("Emulation.setTimezoneOverride", Map.of("timezoneId", id));
    }

    void screenshot(Path file) throws IOException {
        JsonNode picture = ask("Page.captureScreenshot", Map.of("format", "png"));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asString()));
    }

    /** What the page's scripts and policies complained of. */
    List<String> complaints() {
        return complaints;
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    questions.remove(message.path("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(
                        new IllegalStateException(message.path("error").toString()));
            } else {
                answer.complete(message.path("result"));
            }
        } else if (message.path("method").asString().equals("Runtime.exceptionThrown")
                || message.path("params")
                        .path("entry")
                        .path("level")
                        .asString("")
                        .equals("error")) {
            complaints.add(message.toString());
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
