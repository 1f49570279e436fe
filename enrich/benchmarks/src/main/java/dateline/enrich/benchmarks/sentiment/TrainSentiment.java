package dateline.enrich.benchmarks.sentiment;

import static dateline.enrich.sentiment.Genre.HEADLINE;
import static dateline.enrich.sentiment.Genre.SENTENCE;

import dateline.enrich.sentiment.Calibration;
import dateline.enrich.sentiment.FeatureReader;
import dateline.enrich.sentiment.Genre;
import dateline.enrich.sentiment.LinearModel;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Trains the model of sentiment towards a target: {@code TrainSentiment FOLDER MODEL VECTORS}, where FOLDER holds
 * targeted-train.jsonl, targeted.jsonl and headline-targeted.jsonl. Headlines whose sentence id hashes to 0 of 2 are
 * learnt from, the others only measured. A ninth of what is learnt from sets the temperatures, and then all of it is learnt.
 */
public final class TrainSentiment {
    private static final long SEED = 7;
    private static final int PARTS = 9;

    private final FeatureReader reader = new FeatureReader();
    private final Meanings meanings;
    private final PrintStream out;

    private TrainSentiment(Meanings meanings, PrintStream out) {
        this.meanings = meanings;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("needs FOLDER MODEL VECTORS but was given " + args.length + " words");
        }
        new TrainSentiment(new Meanings(Vectors.read(Path.of(args[2]))), System.out)
                .train(Path.of(args[0]), Path.of(args[1]));
    }

    private void train(Path folder, Path file) throws IOException {
        List<Example> sentences = read(folder.resolve("targeted-train.jsonl"));
        List<Example> headlines = read(folder.resolve("headline-targeted.jsonl"));
        List<Example> own = Example.judged(reader, meanings);
        List<Example> learnt = Stream.of(sentences, own, part(headlines, 0, 2))
                .flatMap(List::stream)
                .toList();
        LinearModel model = LinearModel.of(Regression.train(learnt, meanings, SEED), calibration(learnt));
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            model.write(to);
        }
        report("targeted.jsonl", model, read(folder.resolve("targeted.jsonl")));
        report("headline-targeted.jsonl, held-out half", model, part(headlines, 1, 2));
    }

    private Calibration calibration(List<Example> learnt) {
        List<Example> heldOut = part(learnt, 0, PARTS);
        List<Example> rest =
                learnt.stream().filter(example -> !example.isIn(0, PARTS)).toList();
        float[] weights = Regression.train(rest, meanings, SEED);
        Calibration calibration =
                new Calibration(temperature(weights, heldOut, SENTENCE), temperature(weights, heldOut, HEADLINE));
        out.println(calibration);
        report("ninth held out for the calibration", LinearModel.of(weights, calibration), heldOut);
        return calibration;
    }

    private static float temperature(float[] weights, List<Example> heldOut, Genre genre) {
        return (float) Temperature.of(
                weights,
                heldOut.stream()
                        .filter(example -> example.features().genre() == genre)
                        .toList());
    }

    private List<Example> read(Path file) throws IOException {
        return Example.read(file, reader, meanings);
    }

    private static List<Example> part(List<Example> examples, int part, int parts) {
        return examples.stream().filter(example -> example.isIn(part, parts)).toList();
    }

    private void report(String what, LinearModel model, List<Example> examples) {
        Reliability reliability = Reliability.of(model, examples);
        out.printf(
                Locale.ROOT,
                "%s: %d, macro-F1 %.3f, expected calibration error %.3f%n%s",
                what,
                examples.size(),
                reliability.macroF1(),
                reliability.calibration().error(),
                reliability.calibration().table());
    }
}
