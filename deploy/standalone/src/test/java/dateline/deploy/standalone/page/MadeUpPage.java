package dateline.deploy.standalone.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;

/** The page in a browser, before an API that a test makes up. For one thread. */
final class MadeUpPage implements AutoCloseable {
    static final String STATE = "document.getElementById('link').textContent";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Chromium browser;
    private final PageFiles files;
    private final String api;

    private MadeUpPage(Chromium browser, PageFiles files, String api) {
        this.browser = browser;
        this.files = files;
        this.api = api;
    }

    /** Starts a browser of the size of a desk, with a profile in a folder; without one the test is skipped. */
    static MadeUpPage start(Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Chromium.program().isPresent(),
                "no Chromium here: the live page is not tested (apt-get install chromium)");
        Chromium browser = Chromium.start(folder);
        browser.resize(1280, 860, false);
        try (InputStream script = MadeUpPage.class.getResourceAsStream("made-up.js")) {
            String api = new String(script.readAllBytes(), UTF_8);
            return new MadeUpPage(browser, PageFiles.serve(), api);
        }
    }

    Chromium browser() {
        return browser;
    }

    /** Opens the river anew, after a script that says what the API will answer. */
    void open(String setUp) {
        browser.open(files.address("/?view=sources"));
        shows("!window.api && !!document.querySelector('#views a')", "true");
        browser.evaluate("sessionStorage.clear()");
        browser.evaluate(api);
        browser.evaluate(setUp);
        browser.evaluate("api.open('/')");
    }

    /** The same, until the stream is followed. */
    void openLive(String setUp) {
        open(setUp);
        shows(STATE, "live");
    }

    /** Waits until an expression yields what is expected. */
    void shows(String expression, String expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(browser.evaluate(expression)).isEqualTo(expected));
    }

    @Override
    public void close() {
        browser.close();
        files.close();
    }
}
