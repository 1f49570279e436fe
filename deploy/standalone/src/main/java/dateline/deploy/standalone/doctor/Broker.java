package dateline.deploy.standalone.doctor;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** A broker that is asked with patience. */
record Broker(Admin admin) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * The answer to a question.
     *
     * @throws KafkaException if there is none, or a refusal
     */
    <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException(String.valueOf(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
