package dateline.sink.events;

import dateline.ingest.events.EventContract;
import java.util.List;

class SinkEventsTest extends EventContract {
    static List<Class<?>> types() {
        return List.of(ArticleEvent.class, Story.class, Trend.class);
    }
}
