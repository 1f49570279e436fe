package dateline.enrich.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the words by which a publisher takes an article back and leaves its page standing. */
final class WithdrawalNotice {
    private static final int LONGEST = 300;

    /** More words are an article on something that was removed. */
    private static final int MOST_WORDS = 60;

    /** The page must speak of itself, and at once: an article on a study that was retracted is an article. */
    private static final Pattern NOTICE = Pattern.compile(
            "^[^.!?\\p{L}]*(?:[^.!?:\\n"
                + "]{1,40}:\\s+|(?:sorry|unfortunately),?\\s+|leider\\s+wurde\\s+)?(?:this|diese[rn]?|dieses|cet|cette|este|esta|questo|deze|dit)\\s+(?:\\p{L}+\\s+)?(?:article|story|report|item|post|piece|page|artikel|beitrag|text|meldung|artículo|noticia|articolo|bericht)\\b[^.!?\\n"
                + "]{0,60}?\\b(?:withdrawn|retracted|removed|taken down|unpublished|deleted"
                + "|zurückgezogen|entfernt|gelöscht|retirée?|supprimée?|dépubliée?|retirad[oa]|eliminad[oa]"
                + "|ritirato|rimosso|ingetrokken|verwijderd)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Agencies write a kill in capitals; in small letters it is what an article tells of. */
    private static final Pattern MARK = Pattern.compile(
            "^\\W*(?:(?i:withdrawn|retracted|story withdrawn|story removed)|KILL)(?:\\s*:|\\s+[–—-]\\s)");

    private WithdrawalNotice() {}

    /** The publisher's words on a page whose text has so many words; empty where there are none. */
    static Optional<String> in(String title, String opening, int words) {
        return opening.lines()
                .filter(line -> words < MOST_WORDS && NOTICE.matcher(line).find())
                .findFirst()
                .or(() -> MARK.matcher(title).find() ? Optional.of(title.strip()) : Optional.empty())
                .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST));
    }
}
