package dateline.deploy.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

class StoreMemoryTest {
    private static final long BOUND = 16L * 1024 * 1024;
    private static final int STORES = 8;
    private static final int RECORDS = 5_000;
    private static final byte[] KILOBYTE = new byte[1024];

    @TempDir
    Path folder;

    @Test
    void boundsWhatAllStoresTakeTogether() throws RocksDBException {
        StoreMemory.Shared shared = new StoreMemory.Shared(BOUND);
        List<RocksDB> stores = new ArrayList<>();
        for (int number = 0; number < STORES; number++) {
            stores.add(filled(opened(number, shared)));
        }

        assertThat(shared.used()).isBetween(BOUND / 4, BOUND * 5 / 4);

        stores.forEach(RocksDB::close);
    }

    private RocksDB opened(int number, StoreMemory.Shared shared) throws RocksDBException {
        Options options = new Options().setCreateIfMissing(true).setTableFormatConfig(new BlockBasedTableConfig());
        new StoreMemory().setConfig("store" + number, options, Map.of(StoreMemory.SHARED_CONFIG, shared));
        return RocksDB.open(options, folder.resolve("store" + number).toString());
    }

    private static RocksDB filled(RocksDB store) throws RocksDBException {
        try (WriteOptions options = new WriteOptions().setDisableWAL(true)) {
            for (int number = 0; number < RECORDS; number++) {
                store.put(options, key(number), KILOBYTE);
            }
        }
        for (int number = 0; number < RECORDS; number++) {
            assertThat(store.get(key(number))).hasSize(KILOBYTE.length);
        }
        return store;
    }

    private static byte[] key(int number) {
        return "%08d".formatted(number).getBytes(UTF_8);
    }
}
