package dateline.ingest.events;

import java.util.List;

class IngestEventsTest extends EventContract {
    static List<Class<?>> types() {
        return List.of(Source.class, Outcome.class, Ledger.class);
    }
}
