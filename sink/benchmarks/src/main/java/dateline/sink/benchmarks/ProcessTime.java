package dateline.sink.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time that a process took so far, user and system, from proc(5).
 *
 * @param all of the whole process, threads included that have ended, in milliseconds
 * @param publishing of the threads of Kafka Streams, their producers and their stores, in milliseconds
 */
record ProcessTime(double all, double publishing) {
    private static final double MILLIS_A_TICK = 10;

    static ProcessTime of(long process) throws IOException {
        Path folder = Path.of("/proc/" + process);
        try (Stream<Path> tasks = Files.list(folder.resolve("task"))) {
            double publishing = tasks.filter(task -> isPublishing(read(task.resolve("comm"))))
                    .mapToDouble(ProcessTime::millis)
                    .sum();
            return new ProcessTime(millis(folder), publishing);
        }
    }

    private static boolean isPublishing(String thread) {
        return thread.startsWith("news-sink-") || thread.startsWith("kafka-producer") || thread.startsWith("rocksdb");
    }

    ProcessTime minus(ProcessTime earlier) {
        return new ProcessTime(all - earlier.all, publishing - earlier.publishing);
    }

    /** Fields 14 and 15 of stat; the second holds the name, in which spaces may stand. */
    private static double millis(Path task) {
        String stat = read(task.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
    }

    /** Empty where the thread has ended meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
