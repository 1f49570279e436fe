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
 * Trains the model of sentiment towards a target: {@code TrainSentiment FOLDER MODEL}, where FOLDER holds
 * targeted-train.jsonl, targeted.jsonl and headline-targeted.jsonl. Headlines whose sentence id hashes to 0 of 2 are
 * learnt from, the others only measured. A ninth of what is learnt from sets the temperatures, and then all of it is learnt.
 */
public final class TrainSentiment {
    private static final long SEED = 7;
    private static final int PARTS = 9;

    private TrainSentiment() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("needs FOLDER MODEL but was given " + args.length + " words");
        }
        train(Path.of(args[0]), Path.of(args[1]), System.out);
    }

    private static void train(Path folder, Path file, PrintStream out) throws IOException {
        FeatureReader reader = new FeatureReader();
        List<Example> sentences = Example.read(folder.resolve("targeted-train.jsonl"), reader);
        List<Example> headlines = Example.read(folder.resolve("headline-targeted.jsonl"), reader);
        List<Example> learnt = Stream.concat(sentences.stream(), part(headlines, 0, 2).stream())
                .toList();
        LinearModel model = LinearModel.of(Regression.train(learnt, SEED), calibration(learnt, out));
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            model.write(to);
        }
        report("targeted.jsonl", model, Example.read(folder.resolve("targeted.jsonl"), reader), out);
        report("headline-targeted.jsonl, held-out half", model, part(headlines, 1, 2), out);
    }

    private static Calibration calibration(List<Example> learnt, PrintStream out) {
        List<Example> heldOut = part(learnt, 0, PARTS);
        List<Example> rest =
                learnt.stream().filter(example -> !example.isIn(0, PARTS)).toList();
        float[] weights = Regression.train(rest, SEED);
        Calibration calibration =
                new Calibration(temperature(weights, heldOut, SENTENCE), temperature(weights, heldOut, HEADLINE));
        out.println(calibration);
        report("ninth held out for the calibration", LinearModel.of(weights, calibration), heldOut, out);
        return calibration;
    }

    private static float temperature(float[] weights, List<Example> heldOut, Genre genre) {
        return (float) Temperature.of(
                weights,
                heldOut.stream()
                        .filter(example -> example.features().genre() == genre)
                        .toList());
    }

    private static List<Example> part(List<Example> examples, int part, int parts) {
        return examples.stream().filter(example -> example.isIn(part, parts)).toList();
    }

    private static void report(String what, LinearModel model, List<Example> examples, PrintStream out) {
        Reliability reliability = Reliability.of(model, examples);
        out.printf(
                Locale.ROOT,
                "%s: %d, macro-F1 %.3f, expected calibration error %.3f%n%s",
                what,
                examples.size(),
                reliability.macroF1(),
                reliability.error(),
                reliability.table());
    }
}
