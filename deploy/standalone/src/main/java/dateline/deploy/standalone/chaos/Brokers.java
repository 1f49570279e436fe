package dateline.deploy.standalone.chaos;

import dateline.deploy.standalone.broker.BrokerNode;
import dateline.deploy.standalone.broker.BrokerProcess;
import dateline.deploy.standalone.broker.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** A cluster of brokers, each a process of its own behind a proxy that all its clients go through. For one thread. */
final class Brokers implements AutoCloseable {
    private final Path data;
    private final List<BrokerNode> nodes;
    private final List<FaultyProxy> proxies;
    private final List<BrokerProcess> processes = new ArrayList<>();

    private Brokers(Path data, List<BrokerNode> nodes, List<FaultyProxy> proxies) {
        this.data = data;
        this.nodes = nodes;
        this.proxies = proxies;
    }

    /** Starts that many and waits until all are ready. */
    static Brokers start(Path data, int count) throws IOException {
        List<Integer> ports = FreePorts.find(2 * count);
        List<Integer> controllers = ports.subList(count, 2 * count);
        List<FaultyProxy> proxies = new ArrayList<>();
        List<BrokerNode> nodes = new ArrayList<>();
        String cluster = Uuid.randomUuid().toString();
        for (int index = 0; index < count; index++) {
            FaultyProxy proxy = FaultyProxy.before(ports.get(index));
            proxies.add(proxy);
            nodes.add(new BrokerNode(index + 1, ports.get(index), proxy.port(), controllers, cluster));
        }
        Brokers brokers = new Brokers(data, nodes, proxies);
        brokers.launch();
        return brokers;
    }

    private void launch() throws IOException {
        for (BrokerNode node : nodes) {
            processes.add(BrokerProcess.launch(folder(node), node));
        }
        for (BrokerProcess process : processes) {
            process.awaited();
        }
    }

    private Path folder(BrokerNode node) {
        return data.resolve("kafka-" + node.id());
    }

    String bootstrapServers() {
        return proxies.stream().map(proxy -> "127.0.0.1:" + proxy.port()).collect(Collectors.joining(","));
    }

    int count() {
        return nodes.size();
    }

    void send(int index, Signal signal) {
        signal.send(processes.get(index).handle());
    }

    /** SIGKILL; returns when it is dead. */
    void kill(int index) {
        ProcessHandle handle = processes.get(index).handle();
        Signal.KILL.send(handle);
        handle.onExit().join();
    }

    /** Starts a killed one on its data, and waits until it is ready. */
    void revive(int index) throws IOException {
        BrokerNode node = nodes.get(index);
        processes.set(index, BrokerProcess.launch(folder(node), node).awaited());
    }

    List<FaultyProxy> proxies() {
        return List.copyOf(proxies);
    }

    @Override
    public void close() throws IOException {
        IntStream.range(0, count())
                .parallel()
                .forEach(index -> processes.get(index).close());
        for (FaultyProxy proxy : proxies) {
            proxy.close();
        }
    }
}
