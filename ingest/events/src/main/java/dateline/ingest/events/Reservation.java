package dateline.ingest.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a publisher reserves to itself of a page, by a header, in the page or in robots.txt. Dateline tells it to all who
 * read the article; what follows from it is for them to judge by the law of their country.
 */
public enum Reservation {
    /** Search engines are not to list the page (X-Robots-Tag or meta robots: noindex, none). */
    NOINDEX,
    /** No copy of the page is to be shown or kept for others (noarchive, nocache). */
    NOARCHIVE,
    /** No text of it is to be shown elsewhere (nosnippet). */
    NOSNIPPET,
    /** It is not to be used for artificial intelligence (noai, noml; Content-Signal ai-input=no). */
    NOAI,
    /** It is not to be used to train models (Content-Signal ai-train=no, Content-Usage train-ai=n). */
    NOTRAIN,
    /** Text and data mining is reserved (TDM Reservation Protocol: tdm-reservation 1). */
    TDM;

    /** The word for it in JSON and tables, for example {@code noarchive}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reservation of that word; empty: it is one that this version does not know. */
    public static Optional<Reservation> of(String word) {
        return Arrays.stream(values())
                .filter(reservation -> reservation.word().equals(word))
                .findFirst();
    }
}
