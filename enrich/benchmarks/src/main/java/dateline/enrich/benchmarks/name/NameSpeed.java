package dateline.enrich.benchmarks.name;

import com.sun.management.ThreadMXBean;
import dateline.enrich.actor.ActorFinder;
import dateline.enrich.actor.Cast;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.NameTagger;
import dateline.enrich.place.Geography;
import dateline.enrich.place.PlaceFinder;
import dateline.enrich.region.RegionFinder;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Prints what names, actors, places and regions cost of articles of {@value #WORDS} words, made of the sentences that
 * were written for this project: CPU time of one thread, the median of the rounds after a warm-up.
 */
public final class NameSpeed {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WORDS = 600;
    private static final int ROUNDS = 16;

    private final List<String> articles;
    private final NameTagger tagger;
    private final ActorFinder actors;
    private final PlaceFinder places;
    private final RegionFinder regions;

    private NameSpeed(List<String> articles, NameTagger tagger) {
        Knowledge knowledge = Knowledge.shipped();
        this.articles = articles;
        this.tagger = tagger;
        actors = new ActorFinder(knowledge, null, tagger);
        places = new PlaceFinder(knowledge);
        regions = new RegionFinder(knowledge);
    }

    /** Measures and prints. */
    public static void print() throws IOException {
        long before = THREADS.getCurrentThreadCpuTime();
        NameModel model = NameModel.shipped();
        long loading = THREADS.getCurrentThreadCpuTime() - before;
        NameSpeed speed = new NameSpeed(articles(LabelledText.own()), new NameTagger(model));
        double tagging = speed.seconds(speed::tag);
        double all = speed.seconds(speed::annotate);
        System.out.printf(
                Locale.ROOT,
                "names: model loaded in %.0f ms; %,.0f tokens a second; with actors, places and regions %.2f ms for an"
                        + " article of %d words%n",
                loading / 1e6,
                speed.tokens() / tagging,
                all * 1e3 / speed.articles.size(),
                WORDS);
    }

    private static List<String> articles(List<LabelledText> sentences) {
        List<String> articles = new ArrayList<>();
        StringBuilder article = new StringBuilder();
        int words = 0;
        for (LabelledText sentence : sentences) {
            article.append(sentence.text()).append('\n');
            words += (int) Text.of(sentence.text()).tokens().stream()
                    .filter(Token::isWord)
                    .count();
            if (words >= WORDS) {
                articles.add(article.toString());
                article.setLength(0);
                words = 0;
            }
        }
        return articles;
    }

    private int tokens() {
        return articles.stream()
                .mapToInt(article -> Text.of(article).tokens().size())
                .sum();
    }

    private int tag(String article) {
        return tagger.find(Text.of(article)).size();
    }

    private int annotate(String article) {
        Text text = Text.of(article);
        Cast cast = actors.find(text, null, Locale.ENGLISH);
        Geography geography = places.find(new PlaceFinder.Query(
                text,
                null,
                cast.actors(),
                cast.places(),
                cast.placesAreTagged(),
                cast.demonyms(),
                cast.countriesInHeadline(),
                null));
        return regions.find(geography.evidence(), null).countries().size();
    }

    /** CPU seconds that one round over all articles takes. */
    private double seconds(ToIntFunction<String> work) {
        long[] costs = new long[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (String article : articles) {
                sum += work.applyAsInt(article);
            }
            costs[round] = THREADS.getCurrentThreadCpuTime() - before;
        }
        if (sum == 0) {
            throw new IllegalStateException("the articles must hold names");
        }
        long[] warm = Arrays.copyOfRange(costs, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e9;
    }
}
