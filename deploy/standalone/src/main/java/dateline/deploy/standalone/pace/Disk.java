package dateline.deploy.standalone.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much lies on a disk. */
final class Disk {
    private Disk() {}

    /** The bytes of each folder in a folder, by its name. */
    static Map<String, Long> under(Path parent) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                sizes.put(String.valueOf(folder.getFileName()), bytes(folder));
            }
        }
        return sizes;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
