package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises pages that stand in an article's place. They hold little text; what they are they say in their title, where
 * their text opens, or, if no article stands on them at all, anywhere at their top.
 */
final class Barrier {
    private static final int MOST_WORDS = 220;
    private static final int MOST_WORDS_OF_A_STUB = 150;
    private static final int OPENING = 300;

    private static final List<String> BOT_CHECK = List.of(
            "are you a robot",
            "are you human",
            "not a robot",
            "verify you are human",
            "verifying you are human",
            "human verification",
            "checking your browser",
            "just a moment...",
            "unusual traffic",
            "enable javascript and cookies to continue",
            "access denied",
            "request blocked",
            "pardon our interruption",
            "complete the captcha",
            "captcha challenge",
            "security check",
            "attention required!",
            "ddos protection");
    private static final List<String> SOFT_404 = List.of(
            "page not found",
            "404 not found",
            "error 404",
            "404 error",
            "404 -",
            "page cannot be found",
            "page can't be found",
            "page can’t be found",
            "page could not be found",
            "page you requested",
            "page you are looking for",
            "page you were looking for",
            "seite nicht gefunden",
            "page introuvable",
            "página no encontrada",
            "pagina non trovata",
            "página não encontrada",
            "страница не найдена");
    private static final List<String> PAYMENT = List.of(
            "subscribe to continue",
            "subscribe to read",
            "subscribers only",
            "already a subscriber",
            "already have a subscription",
            "sign in to continue",
            "log in to continue",
            "log in to read",
            "register to continue",
            "create a free account to",
            "this article is for subscribers",
            "jetzt weiterlesen",
            "réservé aux abonnés",
            "solo para suscriptores");
    private static final List<String> CONSENT = List.of(
            "we value your privacy",
            "we use cookies",
            "accept all cookies",
            "cookie consent",
            "your privacy choices",
            "before you continue",
            "consent to the use",
            "enable javascript",
            "disable your ad blocker",
            "javascript is disabled",
            "mit werbung weiterlesen",
            "we and our partners");

    private Barrier() {}

    /** What the page is, where it is a barrier. */
    static Optional<Rejected> of(Page page, ArticleText text, int minimumWords) {
        if (leadsHome(page.raw())) {
            return Optional.of(new Rejected(Reason.SOFT_404, "address led to the front page"));
        }
        if (text.words() > MOST_WORDS) {
            return Optional.empty();
        }
        return said(page, text, minimumWords).or(() -> stub(page, text));
    }

    /** A story's address that ends at the site's root is a story that is gone. */
    private static boolean leadsHome(RawPage raw) {
        return raw.discovery() != null
                && isRoot(raw.url())
                && !isRoot(raw.discovery().url());
    }

    private static boolean isRoot(URI url) {
        String path = url.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && url.getRawQuery() == null;
    }

    private static Optional<Rejected> said(Page page, ArticleText text, int minimumWords) {
        String body = text.joined();
        String opening = text.words() < minimumWords
                ? text.surroundings().opening()
                : body.substring(0, Math.min(body.length(), OPENING));
        Optional<Rejected> withdrawn =
                WithdrawalNotice.in(page.document().title(), opening).map(notice -> new Rejected(Reason.GONE, notice));
        if (withdrawn.isPresent()) {
            return withdrawn;
        }
        String seen = (page.document().title() + "\n" + opening).toLowerCase(Locale.ROOT);
        return phrase(seen, BOT_CHECK, Reason.BOT_CHECK)
                .or(() -> phrase(seen, SOFT_404, Reason.SOFT_404))
                .or(() -> phrase(seen, PAYMENT, Reason.WALL))
                .or(() -> phrase(seen, CONSENT, Reason.WALL));
    }

    /** The first lines of an article that the page itself calls not free, and a request to pay. */
    private static Optional<Rejected> stub(Page page, ArticleText text) {
        boolean closed =
                text.words() <= MOST_WORDS_OF_A_STUB && !Access.isFree(page).orElse(true);
        return closed
                ? phrase(text.surroundings().opening().toLowerCase(Locale.ROOT), PAYMENT, Reason.WALL)
                : Optional.empty();
    }

    private static Optional<Rejected> phrase(String seen, List<String> phrases, Reason reason) {
        return phrases.stream()
                .filter(seen::contains)
                .findFirst()
                .map(phrase -> new Rejected(reason, "page says \"" + phrase + "\""));
    }
}
