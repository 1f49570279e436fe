package dateline.deploy;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.Front;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.SettingsException;
import dateline.ingest.fetch.GuardedPoster;
import dateline.sink.delivery.Delivery;
import dateline.sink.delivery.Surroundings;
import dateline.sink.delivery.feed.Broker;
import dateline.sink.delivery.http.Access;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.jetty.server.Handler;

/** Delivery, hosted by a service. */
final class DeliveryFront implements Front {
    private final Delivery delivery;

    private DeliveryFront(Delivery delivery) {
        this.delivery = delivery;
    }

    /**
     * Delivery as the settings want it.
     *
     * @throws SettingsException if it would answer others than this machine without tokens
     */
    static DeliveryFront of(DatelineSettings settings, MeterRegistry registry) {
        return new DeliveryFront(new Delivery(
                new Surroundings(
                        settings.topic().prefix(),
                        broker(settings.kafka()),
                        settings.state().directory().resolve("delivery"),
                        access(settings),
                        new GuardedPoster(settings.ingest().fetchLimits())::post,
                        registry),
                settings.delivery()));
    }

    private static Access access(DatelineSettings settings) {
        Path tokens = settings.delivery().tokens();
        if (tokens != null) {
            return Access.byToken(TokensFile.read(tokens));
        }
        if (!isLoopback(settings.http())) {
            throw new SettingsException(
                    List.of("http.host is " + settings.http().host() + ", so that others than this"
                            + " machine can ask for news: name a file of tokens by delivery.tokens"
                            + " (DATELINE_DELIVERY_TOKENS), or bind 127.0.0.1"));
        }
        return Access.toThisMachine();
    }

    private static boolean isLoopback(HttpSettings http) {
        try {
            return InetAddress.getByName(http.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SettingsException(List.of("http.host is not known: " + http.host()));
        }
    }

    private static Broker broker(KafkaSettings kafka) {
        return new Broker() {
            @Override
            public org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader() {
                return Clients.consumer(kafka, new ByteArrayDeserializer());
            }

            @Override
            public org.apache.kafka.clients.consumer.Consumer<String, byte[]> member(String group) {
                return Clients.consumer(kafka.with(ConsumerConfig.GROUP_ID_CONFIG, group), new ByteArrayDeserializer());
            }

            @Override
            public Producer<String, byte[]> writer() {
                return Clients.producer(kafka, new ByteArraySerializer());
            }

            @Override
            public String idOf(String topic) {
                try (Admin admin = Clients.admin(kafka)) {
                    KafkaFuture<TopicDescription> description = admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .values()
                            .iterator()
                            .next();
                    return description.get().topicId().toString();
                } catch (ExecutionException e) {
                    throw new KafkaException("cannot look at topic " + topic + ": " + e.getCause(), e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new KafkaException("interrupted", e);
                }
            }
        };
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public Handler handler() {
        return delivery.handler();
    }

    @Override
    public void start(Consumer<Throwable> failed) {
        delivery.start(failed);
    }

    @Override
    public boolean isReady() {
        return delivery.isReady();
    }

    @Override
    public void close() {
        delivery.close();
    }
}
