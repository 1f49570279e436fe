package dateline.deploy.standalone.page;

import static dateline.deploy.standalone.page.MadeUpPage.STATE;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the live page does when news or connections fail it. */
class LivePageTroubleIT {
    private static final String ROWS = """
        (() => {
          const numbers = [...document.querySelectorAll('.river h2 a')].map(a => Number(a.textContent.slice(5)));
          const whole = numbers.every((each, i) => i === 0 || each === numbers[i - 1] - 1);
          return `${numbers[0]} to ${numbers.at(-1)}${whole ? '' : ' with holes'}`;
        })()\
        """;
    private static final String NOTICE = "document.querySelector('main .notice:not([hidden])')?.textContent";
    private static final String MORE = "document.querySelector('.more')";

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
    void keepsTellingWhatWasLost() {
        page.openLive("");
        page.shows("document.querySelector('main .empty').hidden", "false");

        browser.evaluate("api.write('event: gap\\ndata: {\"missed\":7}'); api.publish(api.article(1))");

        page.shows(ROWS, "1 to 1");
        page.shows(NOTICE, "7 records were lost while this page was away.");
        page.shows("document.querySelector('main .empty').hidden", "true");
    }

    @Test
    void leavesNoHoleWhereArrivalsPushedRowsOut() {
        page.openLive("api.articles = api.range(0, 100)");
        browser.evaluate("api.publish(...api.range(100, 400))");
        page.shows(ROWS, "399 to 100");

        browser.evaluate(MORE + ".click()");
        page.shows(ROWS, "399 to 51");

        browser.evaluate("api.publish(api.article(400))");
        page.shows(ROWS, "400 to 52");
    }

    @Test
    void offersOlderRowsOnceArrivalsPushedSomeOut() {
        page.openLive("api.articles = api.range(0, 10)");
        page.shows(MORE + ".hidden", "true");

        browser.evaluate("api.publish(...api.range(10, 310))");

        page.shows(ROWS, "309 to 10");
        page.shows(MORE + ".hidden", "false");
    }

    @Test
    void keepsTheNewestOfWhatWaits() {
        page.openLive("api.articles = api.range(0, 50)");
        page.shows(ROWS, "49 to 0");
        browser.evaluate("scrollTo(0, 2000)");

        browser.evaluate("api.publish(...api.range(50, 400))");
        page.shows("document.querySelector('.fresh').textContent", "350 new");

        browser.evaluate("document.querySelector('.fresh').click()");
        page.shows(ROWS, "399 to 100");
        browser.evaluate(MORE + ".click()");
        page.shows(ROWS, "399 to 51");
    }

    @Test
    void asksForATokenUntilItIsRight() {
        page.open("""
            sessionStorage.setItem('dateline-token', 'wrong');
            api.articles = api.range(0, 5);
            api.refusals['/articles'] = ({Authorization}) => Authorization === 'Bearer right' ? [] : [401, 'not known'];\
            """);
        page.shows("document.querySelector('#token[open] .alert')?.textContent", "not known");

        give("tökén");
        page.shows("document.getElementById('token').open", "true");

        give(" right ");
        page.shows("document.getElementById('token').open", "false");
        page.shows(ROWS, "4 to 0");
    }

    @Test
    void endsWhatWantsATokenWhenNoneIsGiven() {
        page.open("api.refusals['/articles'] = () => [401, 'a bearer token is needed']");
        page.shows("document.querySelector('#token[open] .alert')?.hidden", "true");

        browser.press("Escape");

        page.shows("document.getElementById('token').open", "false");
        page.shows(NOTICE + ".includes('no token was given')", "true");
    }

    @Test
    void leavesAConnectionThatFellSilent() {
        page.openLive("window.setTimeout = (real => (then, pause) => real(then, pause / 100))(window.setTimeout)");

        page.shows("api.times('/stream') > 1", "true");
    }

    @Test
    void asksAgainForAListThatFailed() {
        page.open("api.articles = api.range(0, 5); api.refusals['/articles'] = () => [503, 'the index is being read']");
        page.shows(NOTICE, "That did not work: the index is being read. It is tried again.");

        browser.evaluate("api.refusals = {}");

        page.shows(STATE, "live");
        page.shows(ROWS, "4 to 0");
        page.shows(NOTICE + " === undefined", "true");
    }

    @Test
    void listsAnewWhatATopicMadeAnewHolds() {
        page.openLive("api.articles = api.range(0, 5)");

        browser.evaluate("""
            api.articles = api.range(20, 25);
            api.refusals['/stream'] = () => { api.refusals = {}; return [410, 'another topic']; };
            api.wire.close();\
            """);

        page.shows(NOTICE, "The topic was made anew.");
        page.shows(ROWS, "24 to 20");
        page.shows(STATE, "live");
    }

    @Test
    void stopsWhereAskingAgainIsOfNoUse() {
        page.open("api.refusals['/stream'] = () => [403, 'not for you']");

        page.shows(STATE, "stopped");
        page.shows(NOTICE, "That did not work: not for you");
        page.shows("api.times('/stream')", "1");
    }

    @Test
    void tellsWhenOlderRowsDoNotCome() {
        page.openLive("api.articles = api.range(0, 60)");

        browser.evaluate("api.refusals['/articles'] = () => [503, 'away']; " + MORE + ".click()");
        page.shows(MORE + ".textContent", "Older: that did not work (away). Try again");

        browser.evaluate("api.refusals = {}; " + MORE + ".click()");
        page.shows(ROWS, "59 to 0");
    }

    private static void give(String token) {
        browser.evaluate("document.querySelector('#token input').value = '" + token + "'");
        browser.evaluate("document.querySelector('#token button').click()");
    }
}
