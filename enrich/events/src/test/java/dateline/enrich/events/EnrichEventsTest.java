package dateline.enrich.events;

import dateline.ingest.events.EventContract;
import java.util.List;

class EnrichEventsTest extends EventContract {
    static List<Class<?>> types() {
        return List.of(Article.class, Withdrawal.class);
    }
}
