package dateline.enrich.extract;

import dateline.enrich.events.Rights;
import dateline.enrich.extract.Marks.Mark;
import dateline.ingest.events.Reservation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads whose an article is: from JSON-LD, meta elements and the link to a licence; what is reserved, ingest has read.
 */
final class RightsNotice {
    private static final int LONGEST = 500;

    private RightsNotice() {}

    static Optional<Rights> of(Page page) {
        String holder = holder(page.linkedData().node("copyrightHolder"));
        String notice = page.linkedData()
                .text("copyrightNotice")
                .or(() -> page.metas().first("copyright", "dcterms.rights", "dc.rights", "rights"))
                .map(RightsNotice::shortened)
                .orElse(null);
        URI license = license(page);
        String usage = usage(page.linkedData().node("usageInfo"));
        List<Reservation> reservations = page.raw().reservations();
        return holder == null && notice == null && license == null && usage == null && reservations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rights(holder, notice, license, usage, reservations));
    }

    private static @Nullable String holder(JsonNode node) {
        return Stream.of(node, node.path("name"))
                .flatMap(named -> LinkedData.text(named).stream())
                .map(RightsNotice::shortened)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable URI license(Page page) {
        JsonNode stated = page.linkedData().node("license");
        return Stream.concat(
                        Stream.of(stated, stated.path("url"), stated.path("@id"))
                                .flatMap(named -> LinkedData.text(named).stream()),
                        page.marks().of(Mark.LICENCE).stream().map((Element link) -> link.attr("href")))
                .flatMap(address -> Urls.resolved(page.raw().url(), address).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String usage(JsonNode node) {
        return Stream.of(node, node.path("url"))
                .flatMap(named -> LinkedData.text(named).stream())
                .map(RightsNotice::shortened)
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
