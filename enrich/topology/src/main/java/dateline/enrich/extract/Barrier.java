package dateline.enrich.extract;

import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises pages that stand in an article's place: they hold little text, and their title or text says what they are.
 */
final class Barrier {
    private static final int MOST_WORDS = 220;
    private static final int LOOKED_AT = 4_000;

    private static final List<String> BOT_CHECK = List.of(
            "are you a robot",
            "are you human",
            "not a robot",
            "verify you are human",
            "verifying you are human",
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
            "attention required",
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
            "page you requested could not be found",
            "page you are looking for",
            "no longer available",
            "does not exist",
            "seite nicht gefunden",
            "page introuvable",
            "página no encontrada",
            "pagina non trovata");
    private static final List<String> WALL = List.of(
            "subscribe to continue",
            "subscribe to read",
            "subscribers only",
            "already a subscriber",
            "sign in to continue",
            "log in to continue",
            "log in to read",
            "register to continue",
            "create a free account to",
            "this article is for subscribers",
            "we value your privacy",
            "we use cookies",
            "accept all cookies",
            "cookie consent",
            "your privacy choices",
            "before you continue",
            "consent to the use",
            "enable javascript",
            "disable your ad blocker");

    private Barrier() {}

    /** What the page is, where it is a barrier. */
    static Optional<Rejected> of(String title, String visibleText, int articleWords) {
        if (articleWords > MOST_WORDS) {
            return Optional.empty();
        }
        String seen = (title + "\n" + visibleText.substring(0, Math.min(visibleText.length(), LOOKED_AT)))
                .toLowerCase(Locale.ROOT);
        return phrase(seen, BOT_CHECK, Reason.BOT_CHECK)
                .or(() -> phrase(seen, SOFT_404, Reason.SOFT_404))
                .or(() -> phrase(seen, WALL, Reason.WALL));
    }

    private static Optional<Rejected> phrase(String seen, List<String> phrases, Reason reason) {
        return phrases.stream()
                .filter(seen::contains)
                .findFirst()
                .map(phrase -> new Rejected(reason, "page says \"" + phrase + "\""));
    }
}
