package dateline.deploy.standalone;

import dateline.ingest.events.JsonSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the newsroom noted of the requests that it answered. */
final class NewsroomLog {
    /** One request; the time is in seconds. */
    record Request(double t, String host, String path, int status) {}

    private final Map<String, List<Request>> byHost;

    private NewsroomLog(List<Request> requests) {
        byHost = requests.stream().collect(Collectors.groupingBy(Request::host));
    }

    static NewsroomLog read(Path file) throws IOException {
        return new NewsroomLog(Files.readAllLines(file).stream()
                .map(line -> JsonSerde.mapper().readValue(line, Request.class))
                .toList());
    }

    List<String> paths() {
        return byHost.values().stream().flatMap(List::stream).map(Request::path).toList();
    }

    /** Between two requests to one host, in seconds. */
    double shortestGap() {
        return byHost.values().stream().flatMapToDouble(NewsroomLog::gaps).min().orElseThrow();
    }

    /** Between an answer of that status and the next request to its host, in seconds. */
    double shortestGapAfter(int status) {
        return byHost.values().stream()
                .flatMapToDouble(requests -> IntStream.range(1, requests.size())
                        .filter(n -> requests.get(n - 1).status() == status)
                        .mapToDouble(
                                n -> requests.get(n).t() - requests.get(n - 1).t()))
                .min()
                .orElseThrow();
    }

    private static DoubleStream gaps(List<Request> requests) {
        return IntStream.range(1, requests.size())
                .mapToDouble(n -> requests.get(n).t() - requests.get(n - 1).t());
    }
}
