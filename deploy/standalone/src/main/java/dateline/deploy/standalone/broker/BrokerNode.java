package dateline.deploy.standalone.broker;

import java.util.List;
import org.apache.kafka.common.Uuid;

/**
 * One node of a Kafka cluster on loopback, which is broker and controller at once.
 *
 * @param id counts from 1
 * @param port where it listens
 * @param advertised where clients are told to find it: its port, or that of a proxy before it
 * @param controllers ports of all controllers; that of node 1 is the first
 * @param cluster id of the cluster, in Kafka's base64; only counts where the node's directory is new
 */
public record BrokerNode(int id, int port, int advertised, List<Integer> controllers, String cluster) {
    private static final int MOST_COPIES = 3;

    public BrokerNode {
        controllers = List.copyOf(controllers);
        if (id < 1 || id > controllers.size()) {
            throw new IllegalArgumentException("id must be 1 to " + controllers.size() + " but is " + id);
        }
    }

    /** A cluster of its own. */
    static BrokerNode alone(int port, int controller) {
        return new BrokerNode(
                1, port, port, List.of(controller), Uuid.randomUuid().toString());
    }

    int controller() {
        return controllers.get(id - 1);
    }

    /** On how many nodes each record lies. */
    int copies() {
        return Math.min(MOST_COPIES, controllers.size());
    }

    /** How many of them must have a record before it counts: one may be gone. */
    int inSync() {
        return Math.max(1, copies() - 1);
    }
}
