package dateline.ingest.fetch;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/** Unpacks Zstandard (RFC 8878) as it is read, with a window of 8 MiB at most, as the web's has to be (RFC 9659). */
final class Zstandard implements DecompressionAlgorithm {
    private static final int WINDOW = 23; // as a power of two

    @Override
    public String getEncoding() {
        return "zstd";
    }

    @Override
    public Source decompress(BufferedSource packed) {
        try {
            ZstdInputStreamNoFinalizer unpacked = new ZstdInputStreamNoFinalizer(packed.inputStream());
            unpacked.setLongMax(WINDOW);
            return Okio.source(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
