package dateline.deploy.standalone.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of WARC files whose names say which pages they hold: partition, first and last offset. What is still being
 * written has another name, so that whatever a killed process left half done is known for it.
 */
final class ArchiveFolder {
    private static final Pattern FINISHED = Pattern.compile("pages-(\\d{5})-(\\d{12})-(\\d{12})\\.warc\\.gz");
    private static final String OPEN = ".open";

    private final Path folder;

    /**
     * The folder, made where it is missing, without what was left half done.
     *
     * @throws IOException if it cannot be written
     */
    ArchiveFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (Path left : files(name -> name.endsWith(OPEN))) {
            Files.delete(left);
        }
    }

    /** The offset behind the last page of a partition that the folder holds; 0: it holds none. */
    long next(int partition) throws IOException {
        return files(name -> FINISHED.matcher(name).matches()).stream()
                .map(file -> FINISHED.matcher(String.valueOf(file.getFileName())))
                .filter(Matcher::matches)
                .filter(name -> Integer.parseInt(name.group(1)) == partition)
                .mapToLong(name -> Long.parseLong(name.group(3)) + 1)
                .max()
                .orElse(0);
    }

    /** Where a file is written that begins with that page. */
    Path open(int partition, long first) {
        return folder.resolve("pages-%05d-%012d%s".formatted(partition, first, OPEN));
    }

    /** What the file is called once its last page is known. */
    Path finished(int partition, long first, long last) {
        return folder.resolve("pages-%05d-%012d-%012d.warc.gz".formatted(partition, first, last));
    }

    private List<Path> files(Predicate<String> names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> names.test(String.valueOf(file.getFileName())))
                    .toList();
        }
    }
}
