package dateline.deploy.standalone.doctor;

import dateline.deploy.DatelineSettings;
import dateline.deploy.Stages;
import dateline.deploy.runtime.Clients;
import dateline.deploy.standalone.letters.Letterbox;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Looks at an installation from its settings to its news. */
public final class Doctor {
    private final DatelineSettings settings;
    private final InstantSource clock;

    public Doctor(DatelineSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks at everything and tells each finding as it is made.
     *
     * @return whether a broker answered
     */
    public boolean examine(Consumer<Finding> listener) {
        MachineCheck.of(settings).forEach(listener);
        try (Admin admin = Clients.admin(settings.kafka())) {
            Broker broker = new Broker(admin);
            String prefix = settings.topic().prefix();
            Letterbox letters = new Letterbox(settings.kafka(), prefix);
            tell("broker", () -> ClusterCheck.of(broker, settings.kafka()), listener);
            tell("topics", () -> TopicsCheck.of(broker, settings.topic(), Stages.topics()), listener);
            tell("services", () -> GroupsCheck.of(broker, prefix), listener);
            tell("news", () -> new NewsCheck(broker, prefix, letters, clock).findings(), listener);
            return true;
        } catch (NoAnswer e) {
            return false;
        }
    }

    /** Nothing more can be asked. */
    private static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A refusal ends one check; a broker that does not answer, the examination. */
    private void tell(String subject, Supplier<List<Finding>> check, Consumer<Finding> listener) {
        try {
            check.get().forEach(listener);
        } catch (KafkaException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException
                    || e.getCause() instanceof java.util.concurrent.TimeoutException) {
                listener.accept(Finding.fail(
                        subject,
                        "nobody answers at " + settings.kafka().bootstrapServers()
                                + ": start Kafka, or set DATELINE_KAFKA_BOOTSTRAP_SERVERS."));
                throw new NoAnswer();
            }
            listener.accept(Finding.fail(subject, e.getMessage() + ": give this user the right, or mend the broker."));
        }
    }
}
