package dateline.deploy.standalone.chaos;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All that can be done to an installation, one thing at a time. For one thread. */
final class Faults {
    private final Brokers brokers;
    private final Services services;
    private final @Nullable SmallDisk disk;
    private final RandomGenerator chance;
    private final List<Kind> kinds;

    /** Makes a fault of its kind. */
    @FunctionalInterface
    private interface Kind {
        Fault make();
    }

    Faults(Brokers brokers, Services services, @Nullable SmallDisk disk, RandomGenerator chance) {
        this.brokers = brokers;
        this.services = services;
        this.disk = disk;
        this.chance = chance;
        List<Kind> most = List.of(
                this::killService,
                this::killService,
                this::pauseService,
                this::restartService,
                this::anotherInstance,
                this::killBroker,
                this::pauseBroker,
                this::slowNetwork,
                this::silentNetwork,
                this::brokenConnections);
        this.kinds = disk == null
                ? most
                : java.util.stream.Stream.concat(most.stream(), java.util.stream.Stream.of((Kind) this::fullDisk))
                        .toList();
    }

    /** Any of them. */
    Fault any() {
        return kinds.get(chance.nextInt(kinds.size())).make();
    }

    private Instance anyInstance() {
        List<Instance> all = services.all();
        return all.get(chance.nextInt(all.size()));
    }

    private Fault killService() {
        Instance instance = anyInstance();
        return new Fault("SIGKILL " + instance.name(), () -> instance.send(Signal.KILL), Fault.Step.NONE);
    }

    private Fault pauseService() {
        Instance instance = anyInstance();
        return new Fault(
                "SIGSTOP " + instance.name(), () -> instance.send(Signal.STOP), () -> instance.send(Signal.CONT));
    }

    private Fault restartService() {
        Instance instance = anyInstance();
        return new Fault("SIGTERM " + instance.name(), () -> instance.send(Signal.TERM), Fault.Step.NONE);
    }

    /** One comes, which moves tasks, and later goes, which moves them back. */
    private Fault anotherInstance() {
        String service = Services.NAMES.get(chance.nextInt(Services.NAMES.size()));
        Instance[] added = new Instance[1];
        return new Fault(
                "one more " + service, () -> added[0] = services.add(service), () -> services.remove(added[0]));
    }

    private Fault killBroker() {
        int index = chance.nextInt(brokers.count());
        return new Fault("SIGKILL broker " + (index + 1), () -> brokers.kill(index), () -> brokers.revive(index));
    }

    private Fault pauseBroker() {
        int index = chance.nextInt(brokers.count());
        return new Fault(
                "SIGSTOP broker " + (index + 1),
                () -> brokers.send(index, Signal.STOP),
                () -> brokers.send(index, Signal.CONT));
    }

    private Fault slowNetwork() {
        return mood("slow network", FaultyProxy.Mood.SLOW);
    }

    private Fault silentNetwork() {
        return mood("silent network", FaultyProxy.Mood.SILENT);
    }

    private Fault mood(String name, FaultyProxy.Mood mood) {
        return new Fault(
                name,
                () -> brokers.proxies().forEach(proxy -> proxy.be(mood)),
                () -> brokers.proxies().forEach(proxy -> proxy.be(FaultyProxy.Mood.PROMPT)));
    }

    private Fault brokenConnections() {
        return new Fault("reset connections", () -> brokers.proxies().forEach(FaultyProxy::reset), Fault.Step.NONE);
    }

    private Fault fullDisk() {
        SmallDisk full = java.util.Objects.requireNonNull(disk, "only chosen where there is one");
        return new Fault("full disk", full::fill, full::free);
    }
}
