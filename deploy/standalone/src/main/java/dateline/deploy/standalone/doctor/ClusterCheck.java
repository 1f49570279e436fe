package dateline.deploy.standalone.doctor;

import dateline.deploy.runtime.KafkaSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.acl.AclOperation;

/** Looks at whether the brokers answer, can do transactions of the newer kind, and let this user make topics. */
final class ClusterCheck {
    private static final String TRANSACTIONS = "transaction.version";

    private ClusterCheck() {}

    static List<Finding> of(Broker broker, KafkaSettings kafka) {
        DescribeClusterResult cluster =
                broker.admin().describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true));
        List<Finding> findings = new ArrayList<>();
        int nodes = broker.answer(cluster.nodes()).size();
        findings.add(Finding.ok(
                "broker",
                nodes + (nodes == 1 ? " broker" : " brokers") + " of cluster " + broker.answer(cluster.clusterId())
                        + " at " + kafka.bootstrapServers()));
        findings.add(transactions(broker));
        findings.add(rights(broker.answer(cluster.authorizedOperations())));
        return findings;
    }

    private static Finding transactions(Broker broker) {
        FinalizedVersionRange range = broker.answer(
                        broker.admin().describeFeatures().featureMetadata())
                .finalizedFeatures()
                .get(TRANSACTIONS);
        int level = range == null ? 0 : range.maxVersionLevel();
        return level >= 2
                ? Finding.ok("transactions", TRANSACTIONS + " is " + level)
                : Finding.warn(
                        "transactions",
                        TRANSACTIONS + " is " + level
                                + ": hanging transactions can stop readers. Upgrade the brokers to"
                                + " 4.0 or newer and raise the feature with kafka-features.sh upgrade --feature "
                                + TRANSACTIONS + "=2.");
    }

    private static Finding rights(Set<AclOperation> operations) {
        return operations.contains(AclOperation.CREATE) || operations.contains(AclOperation.ALL) || operations.isEmpty()
                ? Finding.ok("rights", "this user may make topics")
                : Finding.warn(
                        "rights",
                        "this user may not make topics (CREATE on the cluster): dateline topics plan shows those that"
                                + " somebody has to make; Kafka Streams makes changelogs of its own too.");
    }
}
