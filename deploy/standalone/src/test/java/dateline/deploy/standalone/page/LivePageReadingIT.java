package dateline.deploy.standalone.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the live page does for those who read it by keyboard, by ear, on a phone or far away. */
class LivePageReadingIT {
    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static MadeUpPage page;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Chromium.program().isPresent(),
                "no Chromium here: the live page is not tested (apt-get install chromium)");
        browser = Chromium.start(folder);
        page = MadeUpPage.in(browser);
        browser.resize(1280, 860, false);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            page.close();
        }
    }

    @Test
    void keepsTheFocusInAFilterThatChanges() {
        page.openLive("");

        browser.evaluate("""
            (() => { const actor = document.querySelector('#filters [name=actor]');
            actor.focus(); actor.value = 'NATO'; actor.dispatchEvent(new Event('change', {bubbles: true})); })()\
            """);

        page.shows("location.search", "?actor=NATO");
        page.shows("document.activeElement.name", "actor");
    }
}
