package dateline.sink.delivery;

import static java.util.Objects.requireNonNull;

import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.http.Access;
import dateline.sink.delivery.webhook.Poster;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;

/**
 * What delivery needs of its host.
 *
 * @param prefix what topics' names begin with
 * @param broker reaches Kafka
 * @param folder for what is kept on disk
 * @param access tells who asks
 * @param poster sends to addresses that subscribers name
 * @param registry takes the meters
 */
public record Surroundings(
        String prefix, Broker broker, Path folder, Access access, Poster poster, MeterRegistry registry) {
    public Surroundings {
        requireNonNull(prefix, "prefix");
        requireNonNull(broker, "broker");
        requireNonNull(folder, "folder");
        requireNonNull(access, "access");
        requireNonNull(poster, "poster");
        requireNonNull(registry, "registry");
    }
}
