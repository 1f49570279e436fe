package dateline.deploy.standalone;

import dateline.ingest.events.JsonSerde;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Turns lines of JSON into lines of JSON, on all cores, in the order of the input, with a bounded number of lines in
 * memory. For one thread.
 */
final class JsonLines {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 8 * CORES;

    private final Work work;
    private final PrintStream out;
    private int count;
    private int failures;

    /** What is done with one line. Thread-safe. */
    @FunctionalInterface
    interface Work {
        /**
         * The object to write for a line.
         *
         * @throws IllegalArgumentException if the line holds something else than is expected
         * @throws JacksonException if it is not JSON of that form
         */
        Object of(String line);
    }

    /** A line on its way. */
    private record Pending(String where, Future<String> result) {}

    JsonLines(Work work, PrintStream out) {
        this.work = work;
        this.out = out;
    }

    /** Lines that were read. */
    int count() {
        return count;
    }

    /** Lines that could not be made sense of. */
    int failures() {
        return failures;
    }

    /** Works through an input; what fails is told on standard error with the line's number. */
    void process(String input, BufferedReader lines) throws IOException, InterruptedException {
        Deque<Pending> pending = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CORES)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String text = line;
                    pending.add(new Pending(input + ", line " + number, threads.submit(() -> json(text))));
                }
                if (pending.size() >= AHEAD) {
                    write(pending.remove());
                }
            }
            while (!pending.isEmpty()) {
                write(pending.remove());
            }
        }
    }

    /**
     * What was read from a line.
     *
     * @throws IllegalArgumentException if that is nothing, as from {@code null}
     */
    static <T> T given(@Nullable T read, String line) {
        if (read == null) {
            throw new IllegalArgumentException("line must be an object but is " + line.strip());
        }
        return read;
    }

    private String json(String line) {
        return JsonSerde.mapper().writeValueAsString(work.of(line));
    }

    private void write(Pending line) throws InterruptedException {
        count++;
        try {
            out.println(line.result().get());
        } catch (ExecutionException e) {
            failures++;
            System.err.println(line.where() + ": " + fault(e.getCause()));
        }
    }

    private static String fault(@Nullable Throwable cause) {
        return switch (cause) {
            case JacksonException json
            when json.getCause() instanceof IllegalArgumentException refusal -> String.valueOf(refusal.getMessage());
            case JacksonException json -> "not JSON of the expected form: " + json.getOriginalMessage();
            case IllegalArgumentException other -> String.valueOf(other.getMessage());
            case null, default -> throw new IllegalStateException("line failed", cause);
        };
    }
}
