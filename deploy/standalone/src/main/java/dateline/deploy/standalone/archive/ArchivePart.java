package dateline.deploy.standalone.archive;

import dateline.ingest.warc.WarcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The file that the pages of one partition are being written to. For one thread. */
final class ArchivePart {
    private final ArchiveFolder folder;
    private final int partition;
    private final long first;
    private final Instant begun;
    private final WarcFile file;
    private long last;

    private ArchivePart(ArchiveFolder folder, int partition, long first, Instant begun, WarcFile file) {
        this.folder = folder;
        this.partition = partition;
        this.first = first;
        this.begun = begun;
        this.file = file;
        this.last = first;
    }

    static ArchivePart begin(ArchiveFolder folder, int partition, long first, Instant now) throws IOException {
        Path path = folder.open(partition, first);
        return new ArchivePart(
                folder, partition, first, now, WarcFile.create(path, path.getFileName() + ".warc.gz", now));
    }

    void write(long offset, byte[] page) throws IOException {
        file.write(page);
        last = offset;
    }

    /** Whether it is as long or as old as a file may be. */
    boolean isFull(long bytes, Duration age, Instant now) {
        return file.size() >= bytes || !now.isBefore(begun.plus(age));
    }

    /** Gives the file its name; returns the offset behind its last page. */
    long finish() throws IOException {
        file.close();
        Files.move(
                folder.open(partition, first), folder.finished(partition, first, last), StandardCopyOption.ATOMIC_MOVE);
        return last + 1;
    }
}
