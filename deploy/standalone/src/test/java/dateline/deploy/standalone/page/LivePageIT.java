package dateline.deploy.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.deploy.standalone.LivePipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live page in Chromium, before the demo's pipeline. Pictures of it are left in target/screenshots. */
class LivePageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private static Path folder;

    private static LivePipeline pipeline;
    private static CutWire wire;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Chromium.program().isPresent(),
                "no Chromium here: the live page is not tested (apt-get install chromium)");
        pipeline = LivePipeline.start(folder, Duration.ofMillis(300));
        await().atMost(PATIENCE).until(pipeline::isReady);
        wire = CutWire.to(pipeline.address());
        browser = Chromium.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
            wire.close();
            pipeline.close();
        }
    }

    @Test
    void showsNewsWithinTwoSecondsOfTheirPublication() throws Exception {
        open("/?q=quickly");

        pipeline.publish("quick1", "Told <b>quickly</b> & whole", "europe");

        await().pollInterval(Duration.ofMillis(20))
                .atMost(SOON)
                .until(() -> headlines().equals("Told <b>quickly</b> & whole"));
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("404"))
                .isEmpty();
    }

    @Test
    void filtersByWhatTheAddressSays() throws Exception {
        pipeline.publish("filter1", "Numbat chosen", "oceania");
        pipeline.publish("filter2", "Numbat left out", "caribbean");
        open("/?region=oceania&q=numbat");

        await().atMost(PATIENCE).until(() -> headlines().equals("Numbat chosen"));

        browser.evaluate("""
            (() => { const region = document.querySelector('#filters [name=region]');
            region.value = 'caribbean'; region.dispatchEvent(new Event('change', {bubbles: true})); })()\
            """);
        await().atMost(PATIENCE).until(() -> headlines().equals("Numbat left out"));
        assertThat(browser.evaluate("location.search"))
                .contains("region=caribbean")
                .contains("q=numbat");

        browser.evaluate("history.back()");
        await().atMost(PATIENCE).until(() -> headlines().equals("Numbat chosen"));
    }

    @Test
    void losesNothingWithItsConnection() throws Exception {
        open("/?q=quillback");
        pipeline.publish("wire0", "Quillback 0", "europe");
        await().atMost(PATIENCE).until(() -> headlines().equals("Quillback 0"));

        wire.cut();
        await().atMost(PATIENCE).until(() -> state().equals("lost"));
        for (int i = 1; i <= 20; i++) {
            pipeline.publish("wire" + i, "Quillback " + i, "europe");
        }
        wire.mend();

        await().atMost(PATIENCE).until(() -> state().equals("live"));
        List<String> all =
                IntStream.rangeClosed(0, 20).mapToObj(i -> "Quillback " + i).toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(headlines().split("\n")).containsExactlyInAnyOrderElementsOf(all));
    }

    @Test
    void opensAnArticleByKeyboardAndTellsWhy() throws Exception {
        open("/?duplicates=false");
        await().atMost(PATIENCE).until(() -> !headlines().isEmpty());

        await().atMost(PATIENCE)
                .until(() -> browser.evaluate("!!document.querySelector('.river .actor')")
                        .equals("true"));
        // What the test published itself names nobody: step down to the first article of which an actor is known.
        while (!browser.evaluate("!!document.activeElement.closest('.item')?.querySelector('.actor')")
                .equals("true")) {
            browser.press("j");
        }
        browser.evaluate("document.activeElement.click()");

        await().atMost(PATIENCE)
                .until(() -> browser.evaluate("!!document.querySelector('#detail .mark')")
                        .equals("true"));
        browser.evaluate("document.querySelector('#detail .mark').focus()");
        assertThat(browser.evaluate("document.querySelector('#detail .why').textContent"))
                .contains("tone towards it");
        assertThat(browser.evaluate("document.querySelector('#detail .reasons').textContent"))
                .contains("%");
        picture("article-desktop-light");

        browser.press("Escape");
        await().atMost(PATIENCE)
                .until(() -> browser.evaluate("document.getElementById('detail').hidden")
                        .equals("true"));
    }

    @Test
    void showsEveryViewOnEveryScreen() throws Exception {
        for (String view : List.of("river", "stories", "trends", "regions", "sources")) {
            open("/?view=" + view);
            await().atMost(PATIENCE)
                    .until(() -> browser.evaluate("document.querySelectorAll('main [data-step]').length > 2")
                            .equals("true"));
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                browser.resize(1280, 860, false);
                picture(view + "-desktop-" + scheme);
                browser.resize(390, 844, true);
                assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s fits a phone", view)
                        .isEqualTo("true");
                picture(view + "-phone-" + scheme);
            }
        }
        browser.resize(1280, 860, false);
        browser.scheme("light");
    }

    private static void picture(String name) throws Exception {
        browser.screenshot(PICTURES.resolve(name + ".png"));
    }

    private static void open(String path) {
        browser.open(wire.address(path));
        await().atMost(PATIENCE)
                .until(() -> browser.evaluate("document.getElementById('main')?.getAttribute('aria-busy') !== 'true'"
                                + " && !!document.querySelector('#views a')")
                        .equals("true"));
        if (path.contains("view=") && !path.contains("view=river")) {
            return;
        }
        await().atMost(PATIENCE).until(() -> state().equals("live"));
    }

    private static String state() {
        return browser.evaluate("document.getElementById('link').textContent");
    }

    private static String headlines() {
        return browser.evaluate("[...document.querySelectorAll('.river h2 a')].map(a => a.textContent).join('\\n')");
    }
}
