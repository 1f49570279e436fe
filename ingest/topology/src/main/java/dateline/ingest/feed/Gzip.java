package dateline.ingest.feed;

import dateline.ingest.events.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks documents that are files of gzip, such as {@code sitemap.xml.gz}, as far as they stay reasonable. */
final class Gzip {
    private static final int LONGEST = 16 * 1024 * 1024;

    private Gzip() {}

    /** The document itself, if need be unpacked. */
    static Payload unpacked(Payload payload) throws IOException {
        try (InputStream packed = payload.stream()) {
            boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
            return gzip ? unpack(payload) : payload;
        }
    }

    private static Payload unpack(Payload payload) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(payload.stream(), 8192)) {
            byte[] bytes = unpacked.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("unpacks to more than " + LONGEST + " bytes");
            }
            return Payload.of(bytes);
        }
    }
}
