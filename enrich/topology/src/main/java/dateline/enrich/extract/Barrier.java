package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recognises pages that stand in an article's place. They hold little text; what they are they say in their title, where
 * their text opens, or, if no article stands on them at all, anywhere at their top.
 */
final class Barrier {
    private static final int MOST_WORDS = 220;
    private static final int MOST_WORDS_OF_A_STUB = 150;
    private static final int OPENING = 300;

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
        boolean isBrief = text.words() < minimumWords;
        String opening = isBrief ? text.surroundings().opening() : beginning(text.joined());
        String title = page.document().title();
        String seen = ("\n" + title + "\n" + opening).toLowerCase(Locale.ROOT);
        return WithdrawalNotice.in(title, opening, text.words())
                .map(notice -> new Rejected(Reason.GONE, notice))
                .or(() -> Stream.of(BarrierKind.values())
                        .flatMap(kind -> said(kind, seen, isBrief, page.isCalledArticle()).stream())
                        .findFirst());
    }

    private static String beginning(String body) {
        return body.substring(0, Math.min(body.length(), OPENING));
    }

    /** What is not clear counts where there is no article, and as the start of a line on what is not called one. */
    private static Optional<Rejected> said(BarrierKind kind, String seen, boolean isBrief, boolean isCalledArticle) {
        return phrase(kind, kind.clear(), seen::contains)
                .or(() -> phrase(
                        kind,
                        kind.unclear(),
                        phrase -> isBrief ? seen.contains(phrase) : !isCalledArticle && seen.contains("\n" + phrase)));
    }

    /** The first lines of an article that the page itself calls not free, and a request to pay. */
    private static Optional<Rejected> stub(Page page, ArticleText text) {
        boolean closed = text.words() <= MOST_WORDS_OF_A_STUB
                && Access.isFree(page).filter(told -> !told.value()).isPresent();
        String seen = text.surroundings().opening().toLowerCase(Locale.ROOT);
        return closed ? phrase(BarrierKind.PAYMENT, BarrierKind.PAYMENT.clear(), seen::contains) : Optional.empty();
    }

    private static Optional<Rejected> phrase(BarrierKind kind, Stream<String> phrases, Predicate<String> isSaid) {
        return phrases.filter(isSaid)
                .findFirst()
                .map(phrase -> new Rejected(kind.reason(), kind.label() + ": page says \"" + phrase + "\""));
    }
}
