package dateline.enrich.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the people and bodies that an operator adds to the knowledge base: tab-separated columns {@code id name type
 * country role aliases}, as in the files that ship. It is read again when it has changed; while it is faulty or missing,
 * what it last held stays in force. Thread-safe.
 */
public final class KnowledgeFile {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeFile.class);

    private final Path path;
    private volatile Reading last;

    /** One reading of the file, as it was at that moment. */
    private record Reading(FileTime changed, long size, Knowledge knowledge) {
        boolean isOf(BasicFileAttributes now) {
            return changed.equals(now.lastModifiedTime()) && size == now.size();
        }
    }

    /**
     * Reads the file for the first time.
     *
     * @throws IllegalArgumentException if a line is faulty; says which and why
     * @throws UncheckedIOException if it cannot be read
     */
    public KnowledgeFile(Path path) {
        this.path = path;
        last = read(attributes());
    }

    /** What the file holds; the same object until it changes. */
    public Knowledge current() {
        try {
            BasicFileAttributes now = attributes();
            return last.isOf(now) ? last.knowledge() : again(now);
        } catch (UncheckedIOException e) {
            return last.knowledge();
        }
    }

    private synchronized Knowledge again(BasicFileAttributes now) {
        if (!last.isOf(now)) {
            try {
                last = read(now);
                LOG.atInfo().addKeyValue("file", path).log("knowledge read again");
            } catch (IllegalArgumentException e) {
                LOG.atWarn().addKeyValue("file", path).setCause(e).log("knowledge kept as it was");
                last = new Reading(now.lastModifiedTime(), now.size(), last.knowledge());
            }
        }
        return last.knowledge();
    }

    private BasicFileAttributes attributes() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private Reading read(BasicFileAttributes now) {
        try (Reader reader = Files.newBufferedReader(path, UTF_8)) {
            Knowledge knowledge = knowledge(Table.read(path.toString(), reader));
            return new Reading(now.lastModifiedTime(), now.size(), knowledge);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static Knowledge knowledge(Table table) {
        List<Entry> entries = table.rows(Knowledge::entry);
        return new Knowledge(List.of(), only(entries, Entry.Body.class), only(entries, Entry.Person.class));
    }

    private static <T extends Entry> List<T> only(List<Entry> entries, Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
