package dateline.deploy.standalone.page;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the live page does for those who read it by keyboard, by ear, on a phone or far away. */
class LivePageReadingIT {
    private static final String FOCUSED = "document.activeElement.textContent";

    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static MadeUpPage page;

    @BeforeAll
    static void start() throws Exception {
        page = MadeUpPage.start(folder);
        browser = page.browser();
    }

    @AfterAll
    static void stop() {
        if (page != null) {
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

    @Test
    void givesTheFocusBackWhenTheDetailCloses() {
        page.openLive("api.articles = api.range(0, 5)");
        stepTo("Made 3");
        browser.evaluate("document.activeElement.click()");
        page.shows("document.activeElement.className", "close");

        browser.evaluate("api.publish(api.article(3, {version: 2, headline: 'Made 3 anew'}))");
        browser.press("Escape");

        page.shows(FOCUSED, "Made 3 anew");
        browser.press("j");
        page.shows(FOCUSED, "Made 2");
    }

    @Test
    void showsNoTimeWhereOnlyTheDayIsKnown() {
        browser.timeZone("America/Los_Angeles");
        page.openLive("""
            const known = {datePublished: '2026-01-05T00:00:00Z', dateInfo: {precision: 'day'}};
            api.articles = [api.article(1, known)];\
            """);

        browser.evaluate("document.querySelector('.river h2 a').click()");

        page.shows("document.querySelector('#detail time').textContent", "Jan 5, 2026");
        browser.timeZone("");
    }

    @Test
    void leadsFromAnArticleToTheRiver() {
        page.openLive("api.articles = [api.article(1, {source: {id: 'paper'}})]");

        browser.evaluate("api.open('/?view=stories&article=made1')");

        page.shows("document.querySelector('#detail .source')?.search", "?source=paper");
    }

    @Test
    void takesNoInheritedNameForAView() {
        page.openLive("api.articles = api.range(0, 5)");

        browser.evaluate("api.open('/?view=constructor')");

        page.shows("document.querySelector('#views [aria-current]')?.textContent", "River");
    }

    @Test
    void namesTheArticleInTheTitle() {
        page.openLive("api.articles = api.range(0, 5)");

        browser.evaluate("document.querySelector('.river h2 a').click()");
        page.shows("document.title", "Made 4 · Dateline");

        browser.press("Escape");
        page.shows("document.title", "River · Dateline");
    }

    @Test
    void keepsTheFocusInARowThatGetsANewVersion() {
        page.openLive("api.articles = api.range(0, 5)");
        stepTo("Made 3");

        browser.evaluate("api.publish(api.article(3, {version: 2, headline: 'Made 3 anew'}))");

        page.shows(FOCUSED, "Made 3 anew");
    }

    @Test
    void coversWhatLiesBehindTheDetailOnAPhone() {
        browser.resize(390, 844, true);
        page.openLive("api.articles = api.range(0, 5)");

        browser.evaluate("document.querySelector('.river h2 a').click()");
        page.shows("document.querySelectorAll('[inert]').length", "4");

        browser.press("Escape");
        page.shows("document.querySelectorAll('[inert]').length", "0");
        browser.resize(1280, 860, false);
    }

    @Test
    void saysThatABadgeIsEnglish() {
        page.openLive("api.articles = [api.article(1, {inLanguage: 'ar', isDuplicate: true})]");

        page.shows("document.querySelector('.river [lang=ar] .badge').lang", "en");
    }

    @Test
    void keepsTheFocusOnTheViewThatWasChosen() {
        page.openLive("");

        browser.evaluate("document.querySelectorAll('#views a')[1].focus(); document.activeElement.click()");

        page.shows("location.search", "?view=stories");
        page.shows(FOCUSED, "Stories");
    }

    private static void stepTo(String headline) {
        while (!browser.evaluate(FOCUSED).equals(headline)) {
            browser.press("j");
        }
    }
}
