package dateline.ingest.warc;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A WARC file that is being written: one gzip member for each record, as ISO 28500 wants it, so that a reader can begin
 * at any of them. For one thread.
 */
public final class WarcFile implements AutoCloseable {
    private final FileChannel channel;
    private final OutputStream out;
    private long size;

    private WarcFile(FileChannel channel) {
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /**
     * Begins a file with a record that says what it is.
     *
     * @param name what the file will be called in the end
     * @throws IOException if it cannot be written
     */
    public static WarcFile create(Path path, String name, Instant now) throws IOException {
        WarcFile file = new WarcFile(FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        file.write(info(name, now));
        return file;
    }

    /** Appends one uncompressed record, as the topic of pages holds it. */
    public void write(byte[] record) throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream(record.length / 3 + 512);
        try (GZIPOutputStream packed = new GZIPOutputStream(member)) {
            packed.write(record);
        }
        member.writeTo(out);
        size += member.size();
    }

    /** Bytes so far. */
    public long size() {
        return size;
    }

    private static byte[] info(String name, Instant now) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(record)) {
            writer.write(new Warcinfo.Builder()
                    .version(MessageVersion.WARC_1_1)
                    .date(now)
                    .filename(name)
                    .fields(
                            Map.of(
                                    "software", List.of("Dateline/0.1"),
                                    "format", List.of("WARC File Format 1.1"),
                                    "conformsTo",
                                            List.of(
                                                    "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                    .build());
        }
        return record.toByteArray();
    }

    /** Brings everything to the disk before it closes. */
    @Override
    public void close() throws IOException {
        try (channel) {
            out.flush();
            channel.force(true);
        }
    }
}
