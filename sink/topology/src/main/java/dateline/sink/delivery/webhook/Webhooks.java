package dateline.sink.delivery.webhook;

import dateline.sink.delivery.feed.ArticleFeed;
import dateline.sink.delivery.feed.Broker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends for all webhooks that are this instance's. Thread-safe. */
public final class Webhooks implements AutoCloseable {
    private final Registry registry;
    private final ArticleFeed feed;
    private final Dispatch dispatch;
    private final Ownership ownership;
    private final Map<String, Sender> senders = new HashMap<>();

    private Webhooks(Registry registry, ArticleFeed feed, Dispatch dispatch, Ownership ownership) {
        this.registry = registry;
        this.feed = feed;
        this.dispatch = dispatch;
        this.ownership = ownership;
    }

    /**
     * Begins to send.
     *
     * @param failed is told once where reading broke
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached or refuses
     */
    public static Webhooks start(
            Broker broker, String prefix, ArticleFeed feed, Dispatch dispatch, Consumer<Throwable> failed) {
        Registry registry = new Registry(broker, prefix);
        Ownership ownership = Ownership.join(broker, Webhook.TOPIC.under(prefix).name(), failed);
        Webhooks webhooks = new Webhooks(registry, feed, dispatch, ownership);
        registry.start(broker, webhooks::reconcile, failed);
        return webhooks;
    }

    Registry registry() {
        return registry;
    }

    ArticleFeed feed() {
        return feed;
    }

    /** Starts senders that are missing, and stops those whose webhook changed, went, or became another instance's. */
    private synchronized void reconcile() {
        Map<String, Registry.Entry> all = registry.all();
        senders.entrySet().removeIf(running -> {
            Registry.Entry entry = all.get(running.getKey());
            boolean stays = entry != null
                    && isOurs(entry)
                    && entry.webhook().equals(running.getValue().webhook());
            if (!stays) {
                running.getValue().stop();
            }
            return !stays;
        });
        all.values().stream()
                .filter(this::isOurs)
                .map(Registry.Entry::webhook)
                .forEach(webhook ->
                        senders.computeIfAbsent(webhook.id(), _ -> new Sender(webhook, registry, feed, dispatch)));
    }

    private boolean isOurs(Registry.Entry entry) {
        return entry.webhook().enabled() && ownership.owns(entry.partition());
    }

    /** A webhook that its owner may see. */
    Optional<Webhook> find(String id, String owner) {
        return registry.find(id).filter(webhook -> webhook.owner().equals(owner));
    }

    @Override
    public void close() {
        ownership.close();
        synchronized (this) {
            senders.values().forEach(Sender::stop);
        }
        registry.close();
    }
}
