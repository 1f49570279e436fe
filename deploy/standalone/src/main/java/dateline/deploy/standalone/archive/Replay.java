package dateline.deploy.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.deploy.LatestValues;
import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Topic;
import dateline.ingest.warc.Archived;
import dateline.ingest.warc.Attribution;
import dateline.ingest.warc.WarcPages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Hands the pages of WARC files on as if they had just been fetched. Pages and the position in the file are written in
 * one transaction, so that a replay that was killed goes on where it stopped and no page is handed on twice. For one
 * thread.
 */
public final class Replay {
    private static final int BATCH = 200;
    private static final int FINGERPRINT = 1 << 20;

    private final KafkaSettings kafka;
    private final String prefix;
    private final Attribution attribution;
    private final int maximumBodyBytes;
    private final Brake brake;
    private final BooleanSupplier goesOn;
    private final Topic<RawPage> pages;
    private final Topic<ReplayState> states;

    /** What a replay of one file came to. */
    public record Result(int pages, Map<String, Integer> others, boolean resumed, boolean done) {
        public Result {
            others = Map.copyOf(others);
        }
    }

    /**
     * A replay.
     *
     * @param brake holds pages back while live ones wait
     * @param goesOn asked before each batch; false ends the replay, to be resumed later
     */
    public Replay(
            KafkaSettings kafka,
            String prefix,
            Attribution attribution,
            int maximumBodyBytes,
            Brake brake,
            BooleanSupplier goesOn) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.attribution = attribution;
        this.maximumBodyBytes = maximumBodyBytes;
        this.brake = brake;
        this.goesOn = goesOn;
        this.pages = RawPage.TOPIC.under(prefix);
        this.states = ReplayState.TOPIC.under(prefix);
    }

    /** The topics that must exist before, without prefix. */
    public static List<Topic<?>> topics() {
        return List.of(RawPage.TOPIC, ReplayState.TOPIC);
    }

    /**
     * Hands the pages of a file on, from where the last replay of it stopped.
     *
     * @throws IOException if the file cannot be read, is damaged or is no WARC file; what was read before stays handed on
     */
    public Result of(Path file) throws IOException, InterruptedException {
        String key = fingerprint(file);
        // the producer comes first: it ends what a killed one left open, and after that the state is certain
        try (KafkaProducer<byte[], byte[]> producer = Clients.transactionalProducer(kafka, prefix + "replay-" + key)) {
            ReplayState before = Objects.requireNonNullElse(
                    LatestValues.read(kafka, states).get(key), ReplayState.none(String.valueOf(file.getFileName())));
            ReplayState after = before.done() ? before : replay(file, key, before, producer);
            return new Result(after.pages(), after.others(), before.last() >= 0, after.done());
        }
    }

    private ReplayState replay(Path file, String key, ReplayState before, KafkaProducer<byte[], byte[]> producer)
            throws IOException, InterruptedException {
        ReplayState state = before;
        try (WarcPages archive = before.last() < 0
                ? WarcPages.open(file, maximumBodyBytes)
                : WarcPages.openBehind(file, before.last(), maximumBodyBytes)) {
            while (!state.done()) {
                int most = brake.await(BATCH, goesOn);
                if (most == 0) {
                    return state;
                }
                producer.beginTransaction();
                state = batch(archive, state, most, producer);
                var _ = producer.send(entry(key, state));
                producer.commitTransaction(); // throws what became of any of the sends
            }
        }
        return state;
    }

    /** Hands on so many pages, and none where {@value #BATCH} other records lie before the next. */
    private ReplayState batch(WarcPages archive, ReplayState before, int most, KafkaProducer<byte[], byte[]> producer)
            throws IOException {
        ReplayState state = before;
        int read = 0;
        while (read < BATCH && state.pages() < before.pages() + most) {
            Optional<Archived> next = archive.next();
            if (next.isEmpty()) {
                return state.at(InstantSource.system().instant(), true);
            }
            read++;
            state = switch (next.get()) {
                case Archived.Page(RawPage page, long position) -> {
                    var _ = producer.send(entry(attribution.attributed(page)));
                    yield state.withPage(position);
                }
                case Archived.Other(String why, long position) -> state.withOther(why, position);
            };
        }
        return state.at(InstantSource.system().instant(), false);
    }

    /** Under the present time: a broker keeps records by their time, and would drop an old page before it is read. */
    private ProducerRecord<byte[], byte[]> entry(RawPage page) {
        byte[] value = pages.serde().serializer().serialize(pages.name(), page);
        return new ProducerRecord<>(pages.name(), page.url().toString().getBytes(UTF_8), value);
    }

    private ProducerRecord<byte[], byte[]> entry(String key, ReplayState state) {
        byte[] value = states.serde().serializer().serialize(states.name(), state);
        return new ProducerRecord<>(states.name(), key.getBytes(UTF_8), value);
    }

    /** Tells files apart by length and beginning, whatever they are called and wherever they lie. */
    private static String fingerprint(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Long.toString(Files.size(file)).getBytes(UTF_8));
            digest.update(stream.readNBytes(FINGERPRINT));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
