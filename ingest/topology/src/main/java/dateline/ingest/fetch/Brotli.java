package dateline.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;

/** Unpacks brotli (RFC 7932) as it is read, so that a limit on what comes out holds. */
final class Brotli implements DecompressionAlgorithm {
    @Override
    public String getEncoding() {
        return "br";
    }

    @Override
    public Source decompress(BufferedSource packed) {
        try {
            return Okio.source(new BrotliInputStream(packed.inputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
