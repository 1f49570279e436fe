package dateline.deploy.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three services, each in one process or more, under supervision. For one thread. */
public final class Services implements AutoCloseable {
    static final List<String> NAMES = List.of("ingest", "enrich", "sink");

    private final Path data;
    private final String mainClass;
    private final Map<String, String> environment;
    private final List<String> options;
    private final List<Instance> instances = new ArrayList<>();
    private int born;

    /**
     * Starts none yet.
     *
     * @param data where state and logs go
     * @param mainClass the class of the {@code dateline} command
     * @param environment settings that all of them have
     * @param options of their JVMs
     */
    public Services(Path data, String mainClass, Map<String, String> environment, List<String> options) {
        this.data = data;
        this.mainClass = mainClass;
        this.environment = Map.copyOf(environment);
        this.options = List.copyOf(options);
    }

    /** Where the next instance will keep its state. */
    Path nextState() {
        return data.resolve("state-" + born);
    }

    /** Starts one more instance of a service. */
    Instance add(String service, String... arguments) throws IOException {
        return add(service, Map.of(), arguments);
    }

    /** The same with settings of its own. */
    public Instance add(String service, Map<String, String> own, String... arguments) throws IOException {
        Path state = nextState();
        String name = service + "-" + born++;
        Map<String, String> its = new HashMap<>(environment);
        its.putAll(own);
        its.put("DATELINE_STATE_DIRECTORY", Files.createDirectories(state).toString());
        Instance instance = Instance.start(name, command(service, arguments), its, data.resolve(name + ".log"));
        instances.add(instance);
        return instance;
    }

    private List<String> command(String service, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, service));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Ends one for good. */
    public void remove(Instance instance) {
        instances.remove(instance);
        instance.close();
    }

    /** Those that are wanted now, in the order of their start. */
    public List<Instance> all() {
        return List.copyOf(instances);
    }

    @Override
    public void close() {
        instances.parallelStream().forEach(Instance::close);
    }
}
