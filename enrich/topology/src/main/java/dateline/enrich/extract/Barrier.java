package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
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

    private static final Phrases BOT_CHECK = new Phrases("bot check", """
        are you a robot
        are you human
        not a robot
        robot or human
        verify you are human
        verifying you are human
        verify that you are human
        human verification
        checking your browser
        checking if the site connection is secure
        just a moment...
        one more step
        unusual traffic
        unusual activity from your
        enable javascript and cookies to continue
        enable js and disable any ad blocker
        access denied
        request blocked
        you have been blocked
        pardon our interruption
        press & hold to confirm
        press and hold to confirm
        complete the captcha
        captcha challenge
        solve the captcha
        security check
        attention required!
        ddos protection
        bestätigen sie, dass sie ein mensch
        vérifiez que vous êtes humain
        verifica que eres humano
        verifica di essere umano
        подтвердите, что вы не робот
        """);
    private static final Phrases SOFT_404 = new Phrases("soft 404", """
        page not found
        404 not found
        error 404
        404 error
        404 -
        page cannot be found
        page can't be found
        page can’t be found
        page could not be found
        page you requested
        page you are looking for
        page you were looking for
        page you're looking for
        page you’re looking for
        page does not exist
        page doesn't exist
        page doesn’t exist
        page no longer exists
        article not found
        story not found
        content not found
        couldn't find that page
        couldn’t find that page
        can't find that page
        can’t find that page
        seite nicht gefunden
        seite existiert nicht
        seite wurde nicht gefunden
        page introuvable
        page n'existe pas
        page n’existe pas
        página no encontrada
        página no existe
        pagina non trovata
        página não encontrada
        pagina niet gevonden
        siden blev ikke fundet
        siden ble ikke funnet
        sidan kunde inte hittas
        sidan hittades inte
        sivua ei löytynyt
        strona nie została znaleziona
        nie znaleziono strony
        stránka nenalezena
        stránka nebyla nalezena
        az oldal nem található
        sayfa bulunamadı
        страница не найдена
        сторінку не знайдено
        ページが見つかりません
        页面不存在
        页面未找到
        找不到頁面
        페이지를 찾을 수 없습니다
        الصفحة غير موجودة
        """);
    private static final Phrases LOG_IN = new Phrases("log-in", """
        sign in to continue
        sign in to read
        log in to continue
        log in to read
        please log in
        please sign in
        you must be logged in
        register to continue
        register to read
        create a free account to
        melden sie sich an, um
        bitte melden sie sich an
        connectez-vous pour
        inicia sesión para
        inicie sesión para
        accedi per continuare
        log in om verder te lezen
        zaloguj się, aby
        войдите, чтобы
        """);
    private static final Phrases PAYMENT = new Phrases("payment", """
        subscribe to continue
        subscribe to read
        subscribe to unlock
        subscribe for full access
        subscribers only
        subscriber-only
        already a subscriber
        already have a subscription
        this article is for subscribers
        this content is for subscribers
        exclusive to subscribers
        to continue reading this article
        unlock this article
        become a member to read
        start your free trial
        jetzt weiterlesen
        weiterlesen mit
        nur für abonnenten
        bereits abonnent
        réservé aux abonnés
        réservé à nos abonnés
        abonnez-vous pour lire
        déjà abonné
        solo para suscriptores
        suscríbete para seguir
        suscríbete para leer
        ya eres suscriptor
        abbonati per continuare
        abbonati per leggere
        riservato agli abbonati
        exclusivo para assinantes
        alleen voor abonnees
        tylko dla subskrybentów
        kun for abonnenter
        för prenumeranter
        только для подписчиков
        """);
    private static final Phrases CONSENT = new Phrases("consent", """
        we value your privacy
        we use cookies
        uses cookies to
        accept all cookies
        cookie consent
        your privacy choices
        before you continue
        consent to the use
        enable javascript
        disable your ad blocker
        turn off your ad blocker
        javascript is disabled
        we and our partners
        mit werbung weiterlesen
        wir und unsere partner
        nous et nos partenaires
        nosotros y nuestros socios
        noi e i nostri partner
        nós e os nossos parceiros
        wij en onze partners
        vi og våre partnere
        vi och våra partner
        my i nasi partnerzy
        """);

    /**
     * What pages of one kind say, in small letters.
     *
     * @param kind its name
     * @param words one of them is enough
     */
    private record Phrases(String kind, List<String> words) {
        Phrases(String kind, String lines) {
            this(kind, lines.lines().toList());
        }
    }

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
                && OtherPage.isRoot(raw.url())
                && !OtherPage.isRoot(raw.discovery().url());
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
                .or(() -> phrase(seen, LOG_IN, Reason.WALL))
                .or(() -> phrase(seen, PAYMENT, Reason.WALL))
                .or(() -> phrase(seen, CONSENT, Reason.WALL));
    }

    /** The first lines of an article that the page itself calls not free, and a request to pay. */
    private static Optional<Rejected> stub(Page page, ArticleText text) {
        boolean closed = text.words() <= MOST_WORDS_OF_A_STUB
                && Access.isFree(page).filter(told -> !told.value()).isPresent();
        return closed
                ? phrase(text.surroundings().opening().toLowerCase(Locale.ROOT), PAYMENT, Reason.WALL)
                : Optional.empty();
    }

    private static Optional<Rejected> phrase(String seen, Phrases phrases, Reason reason) {
        return phrases.words().stream()
                .filter(seen::contains)
                .findFirst()
                .map(phrase -> new Rejected(reason, phrases.kind() + ": page says \"" + phrase + "\""));
    }
}
