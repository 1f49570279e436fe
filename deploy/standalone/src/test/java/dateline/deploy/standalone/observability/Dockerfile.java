package dateline.deploy.standalone.observability;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The instructions of a Dockerfile, continued lines joined and comments left out. */
record Dockerfile(List<String> instructions) {
    private static final Pattern CLASS = Pattern.compile("\"(dateline(?:\\.\\w+)+)\"");
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\\S+)");

    static Dockerfile read(Path file) {
        String joined =
                DeploymentFolder.text(file).replaceAll("(?m)^\\s*#.*\\n", "").replaceAll("\\\\\\n\\s*", " ");
        return new Dockerfile(joined.lines().filter(line -> !line.isBlank()).toList());
    }

    /** What can be asked for by name. */
    List<String> targets() {
        return arguments("FROM").map(from -> from.split(" AS ")[1]).toList();
    }

    /** The classes that its entry points and its health check start. */
    List<String> classes() {
        return instructions.stream()
                .flatMap(line -> CLASS.matcher(line).results().map(match -> match.group(1)))
                .distinct()
                .toList();
    }

    /** What is taken from the context. */
    List<String> sources() {
        return arguments("COPY")
                .filter(copy -> !copy.startsWith("--from"))
                .flatMap(copy ->
                        Stream.of(copy.substring(0, copy.lastIndexOf(' ')).split(" ")))
                .toList();
    }

    /** All variables that it sets, in whatever target. */
    Map<String, String> environment() {
        return arguments("ENV")
                .flatMap(variables -> VARIABLE.matcher(variables).results())
                .collect(toMap(match -> match.group(1), match -> match.group(2)));
    }

    private Stream<String> arguments(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip());
    }
}
