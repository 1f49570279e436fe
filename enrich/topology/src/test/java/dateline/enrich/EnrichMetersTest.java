package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Article;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class EnrichMetersTest {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EnrichMeters meters = new EnrichMeters(registry);

    @Test
    void countsHowSureItIsAndWhereItIsNot() {
        meters.published(article("<time datetime=2026-03-04>4 March 2026</time>"));
        meters.published(article("<span class=date>4 March 2026</span>"));
        meters.published(article(""));

        assertThat(registry.get("dateline.confidence").tag("of", "date").summary())
                .satisfies(dates -> assertThat(dates.count()).isEqualTo(2))
                .satisfies(dates -> assertThat(dates.mean()).isEqualTo(0.6));
        assertThat(registry.get("dateline.unsure").tag("of", "date").counter().count())
                .isEqualTo(1);
    }

    private static Article article(String date) {
        return ((Enrichment.Found) ENRICHER.enrich(Pages.html(date + Pages.article(6)))).article();
    }
}
