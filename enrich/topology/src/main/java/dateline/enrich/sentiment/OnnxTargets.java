package dateline.enrich.sentiment;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A sequence classifier of the operator's own, in the form that transformers are exported in: a folder with {@code
 * model.onnx}, which takes {@code input_ids}, {@code attention_mask} and {@code token_type_ids} (or some of them) of a
 * sentence and a target and gives three logits, negative, neutral, positive; and the {@code tokenizer.json} of its words.
 * It runs on one core for each thread that asks. Thread-safe, and as long-lived as the process.
 */
final class OnnxTargets implements TargetModel {
    private static final int LABELS = 3;

    private final String name;
    private final WordPieces pieces;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** Loads it. */
    OnnxTargets(Path folder) {
        name = "onnx-sentiment/" + folder.toAbsolutePath().normalize().getFileName();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            pieces = WordPieces.read(folder.resolve("tokenizer.json"));
            options.setIntraOpNumThreads(1);
            session = environment.createSession(folder.resolve("model.onnx").toString(), options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model of sentiment in " + folder, e);
        } catch (OrtException e) {
            throw new IllegalArgumentException("model of sentiment must be ONNX: " + folder.resolve("model.onnx"), e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Odds> judge(Units units, Text text, Span span, Voice voice) {
        int first = text.tokenAt(span.start());
        if (first >= units.size()) {
            return Optional.empty();
        }
        int last = Math.min(units.size() - 1, Math.max(first, text.tokenAt(span.end() - 1)));
        String target = text.string()
                .substring(
                        text.tokens().get(first).start(),
                        text.tokens().get(last).end());
        return Optional.of(odds(pieces.pair(sentence(units, text, first, voice), target)));
    }

    private static String sentence(Units units, Text text, int target, Voice voice) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            Token token = text.tokens().get(i);
            boolean same = token.sentence() == text.tokens().get(target).sentence();
            if (same && (voice == Voice.ANY || !units.isQuoted(i))) {
                sentence.append(token.word()).append(' ');
            }
        }
        return sentence.toString();
    }

    private Odds odds(WordPieces.Pair pair) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            put(inputs, "input_ids", pair.ids());
            put(inputs, "attention_mask", pair.mask());
            put(inputs, "token_type_ids", pair.types());
            try (OrtSession.Result result = session.run(inputs)) {
                return odds((float[][]) result.get(0).getValue());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("cannot run the model of sentiment " + name, e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void put(Map<String, OnnxTensor> inputs, String input, long[] values) throws OrtException {
        if (session.getInputNames().contains(input)) {
            inputs.put(input, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length
            }));
        }
    }

    private Odds odds(float[][] logits) {
        if (logits[0].length != LABELS) {
            throw new IllegalStateException(
                    "model of sentiment " + name + " must give 3 logits but gives " + logits[0].length);
        }
        return Odds.of(logits[0][0], logits[0][1], logits[0][2]);
    }
}
