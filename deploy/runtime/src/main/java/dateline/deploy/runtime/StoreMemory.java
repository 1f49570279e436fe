package dateline.deploy.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Lets all stores of a stage share one bound of memory. By default each RocksDB takes up to 50 MiB for blocks and 48 MiB
 * for what is not written yet, and keeps its indexes beside that, so that memory would grow with the number of
 * partitions and with what is stored. Made by Kafka from its configuration; thread-safe.
 */
public final class StoreMemory implements RocksDBConfigSetter {
    /** The {@link Shared} of the stage. */
    static final String SHARED_CONFIG = "dateline.store.memory";

    /** Part of it that is kept for indexes and filters before blocks. */
    private static final double FOR_INDEXES = 0.2;

    /**
     * One store may keep so small a part of it unwritten: RocksDB makes room only where it is just writing, so that what
     * the others keep adds up.
     */
    private static final int UNWRITTEN = 32;

    /** What the stores of a stage share; lives as long as the process. */
    static final class Shared {
        private final long bytes;
        private final Cache cache;
        private final WriteBufferManager buffers;

        /** Half of the memory is for what is not written yet, counted within the whole. */
        Shared(long bytes) {
            RocksDB.loadLibrary();
            this.bytes = bytes;
            cache = new LRUCache(bytes, -1, false, FOR_INDEXES);
            buffers = new WriteBufferManager(bytes / 2, cache);
        }

        /** Bytes that the stores take now. */
        long used() {
            return cache.getUsage();
        }
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        if (configs.get(SHARED_CONFIG) instanceof Shared shared
                && options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(shared.cache)
                    .setCacheIndexAndFilterBlocks(true)
                    .setCacheIndexAndFilterBlocksWithHighPriority(true)
                    .setPinTopLevelIndexAndFilter(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferManager(shared.buffers).setWriteBufferSize(shared.bytes / UNWRITTEN);
        } else {
            throw new IllegalArgumentException(
                    SHARED_CONFIG + " must hold what the stores share but is " + configs.get(SHARED_CONFIG));
        }
    }

    @Override
    public void close(String store, Options options) {
        // what is shared outlives each store
    }
}
