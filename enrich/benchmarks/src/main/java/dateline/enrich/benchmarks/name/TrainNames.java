package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Lexicon;
import dateline.enrich.name.Name;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.NameTagger;
import dateline.enrich.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Learns the model that finds names in English, writes it, and says how good it is on texts that it has not seen. */
final class TrainNames {
    private static final long SEED = 20_26;
    private static final ChainTrainer.Settings FINAL =
            new ChainTrainer.Settings(2, 8, 0.1f, 0.2f, 1e-5f, 2, 350_000, SEED);
    private static final ChainTrainer.Settings JUDGE =
            new ChainTrainer.Settings(2, 6, 0.1f, 0.2f, 1e-5f, 2, 400_000, SEED);
    /** How much a text counts, by its source; own ones follow one written guideline. */
    private static final Map<String, Float> WEIGHTS =
            Map.of("gmb", 0.5f, "btc", 0.5f, "politics", 1f, "wikigold", 1f, "own", 2f);

    private TrainNames() {}

    /** Takes the labelled texts of others, which it adds to own ones, the model to write, and texts to measure with. */
    public static void main(String[] files) throws IOException {
        List<LabelledText> texts = new ArrayList<>(LabelledText.ofJson(Path.of(files[0])));
        texts.addAll(LabelledText.own());
        long start = System.nanoTime();
        Lexicon lexicon = lexicon(texts);
        System.out.printf(Locale.ROOT, "lexicon: %.0f s%n", (System.nanoTime() - start) / 1e9);
        NameModel model = new ChainTrainer(lexicon, FINAL).train(doubted(examples(texts), lexicon));
        System.out.printf(Locale.ROOT, "trained: %.0f s%n", (System.nanoTime() - start) / 1e9);
        try (OutputStream out = Files.newOutputStream(Path.of(files[1]))) {
            model.write(out);
        }
        System.out.println(Files.size(Path.of(files[1])) + " bytes");
        if (files.length > 2) {
            System.out.println(NameScores.of(new NameTagger(model), LabelledText.ofJson(Path.of(files[2]))));
        }
    }

    private static Lexicon lexicon(List<LabelledText> texts) throws IOException {
        Lexicon.Builder builder = new Lexicon.Builder();
        new LexiconSources(builder).addAll();
        Habits habits = new Habits();
        WordClasses classes = new WordClasses(SEED);
        for (LabelledText text : texts) {
            Text cut = Text.of(text.text());
            classes.add(cut);
            if (!text.source().equals("btc")) {
                habits.add(cut);
            }
        }
        habits.tell(builder);
        classes.tell(builder);
        return builder.build();
    }

    private static List<Example> examples(List<LabelledText> texts) {
        List<Example> examples = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < texts.size(); i++) {
            LabelledText text = texts.get(i);
            int before = examples.size();
            add(text, examples);
            lost += examples.size() == before ? 1 : 0;
            boolean own = text.source().equals("own");
            if (own || i % 10 == 0) {
                Perturbed.shouted(text).ifPresent(copy -> add(copy, examples, own ? 0.4f : 1));
            }
            if (own || i % 10 == 1) {
                Perturbed.lower(text).ifPresent(copy -> add(copy, examples, own ? 0.3f : 1));
            }
            if (own || i % 10 == 2) {
                Perturbed.titled(text).ifPresent(copy -> add(copy, examples, own ? 0.4f : 1));
            }
        }
        System.out.println(examples.size() + " examples, " + lost + " texts whose labels do not fit their tokens");
        return examples;
    }

    /**
     * The same examples, those that a machine labelled open to what a model says that has learnt from the others: where
     * the two differ, the rest of the texts decides.
     */
    private static List<Example> doubted(List<Example> examples, Lexicon lexicon) throws IOException {
        List<Example> sure =
                examples.stream().filter(example -> !isDoubtful(example)).toList();
        NameTagger judge = new NameTagger(new ChainTrainer(lexicon, JUDGE).train(sure));
        Set<String> titles = LexiconSources.titles();
        return examples.stream()
                .map(example -> isDoubtful(example) ? example.openTo(names(judge, example.text(), titles)) : example)
                .toList();
    }

    private static boolean isDoubtful(Example example) {
        return example.source().equals("gmb");
    }

    /** A title is part of no name; machines and models learn that from each other's mistakes. */
    private static List<Name> names(NameTagger judge, Text text, Set<String> titles) {
        return judge.find(text).stream()
                .filter(name -> !titles.contains(
                        Lexicon.form(text.tokens().get(name.first()).word())))
                .toList();
    }

    private static void add(LabelledText text, List<Example> examples) {
        add(text, examples, 1);
    }

    private static void add(LabelledText text, List<Example> examples, float factor) {
        boolean knowsOthers = !text.source().equals("btc");
        Example.of(
                        text,
                        knowsOthers,
                        factor * WEIGHTS.getOrDefault(text.source().toLowerCase(Locale.ROOT), 1f))
                .ifPresent(examples::add);
    }
}
