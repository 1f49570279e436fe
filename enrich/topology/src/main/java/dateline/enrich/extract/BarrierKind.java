package dateline.enrich.extract;

import dateline.ingest.events.Reason;
import java.util.stream.Stream;

/** What pages that stand in an article's place say, in small letters, the kinds in the order in which they are looked for. */
enum BarrierKind {
    BOT_CHECK("bot check", Reason.BOT_CHECK, """
        verify you are human
        verifying you are human
        verify that you are human
        checking your browser before
        checking if the site connection is secure
        just a moment...
        detected unusual traffic
        unusual activity from your
        enable javascript and cookies to continue
        enable js and disable any ad blocker
        pardon our interruption
        press & hold to confirm
        press and hold to confirm
        complete the captcha
        complete the security check
        attention required!
        bestätigen sie, dass sie ein mensch
        vérifiez que vous êtes humain
        verifica que eres humano
        verifica di essere umano
        подтвердите, что вы не робот
        """, """
            are you a robot
            are you human
            not a robot
            robot or human
            human verification
            checking your browser
            one more step
            unusual traffic
            access denied
            request blocked
            you have been blocked
            captcha challenge
            solve the captcha
            security check
            ddos protection
            """),
    SOFT_404("soft 404", Reason.SOFT_404, """
        page not found
        404 not found
        error 404
        404 error
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
        """, """
            404 -
            """),
    LOG_IN("log-in", Reason.WALL, """
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
        """, """
            """),
    PAYMENT("payment", Reason.WALL, """
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
        """, """
            """),
    CONSENT("consent", Reason.WALL, """
        we value your privacy
        we use cookies
        site uses cookies to
        accept all cookies
        cookie consent
        your privacy choices
        please enable javascript
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
        """, """
            uses cookies to
            before you continue
            consent to the use
            enable javascript
            """);

    private final String label;
    private final Reason reason;
    private final String clear;
    private final String unclear;

    BarrierKind(String label, Reason reason, String clear, String unclear) {
        this.label = label;
        this.reason = reason;
        this.clear = clear;
        this.unclear = unclear;
    }

    /** Its name for readers. */
    String label() {
        return label;
    }

    Reason reason() {
        return reason;
    }

    /** What nothing else says; one of them is enough. */
    Stream<String> clear() {
        return clear.lines();
    }

    /** What articles say, too, and may have in their titles. */
    Stream<String> unclear() {
        return unclear.lines();
    }
}
