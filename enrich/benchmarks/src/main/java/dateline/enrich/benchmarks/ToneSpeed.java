package dateline.enrich.benchmarks;

import com.sun.management.ThreadMXBean;
import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.quotation.Passages;
import dateline.enrich.quotation.QuotationFinder;
import dateline.enrich.sentiment.SentimentJudge;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints what tone and quotations cost of an article of {@value #WORDS} words in which ten actors are named three or four times
 * each: CPU time of one thread, the median of many rounds after a warm-up.
 */
final class ToneSpeed {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WORDS = 600;
    private static final int ROUNDS = 3000;
    private static final List<String> NAMES = List.of(
            "Abiola", "Brandt", "Castro", "Delgado", "Eriksen", "Ferrante", "Grant", "Hartmann", "Ivanov", "Jensen");
    private static final List<String> SENTENCES = List.of(
            "%s told the council on Monday that the old bridge over the river would be closed for good.",
            "“It is a disgrace, and everybody in this town knows it,” %s said, and left the hall in anger.",
            "Critics accuse %s of wasting money on a plan that nobody wanted and that failed within a year.");

    private final SentimentJudge judge = SentimentJudge.shipped();
    private final QuotationFinder quotations = new QuotationFinder();
    private final Text text = Text.of(article());
    private final List<Actor> actors = NAMES.stream().map(this::actor).toList();

    /** Measures and prints. */
    static void print() {
        ToneSpeed speed = new ToneSpeed();
        long[] costs = IntStream.range(0, ROUNDS)
                .mapToLong(round -> speed.cost())
                .skip(ROUNDS / 2)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "tone and quotations of %d words, %d actors, %d mentions: %.3f ms%n",
                speed.text.tokens().stream().filter(Token::isWord).count(),
                speed.actors.size(),
                speed.actors.stream().mapToInt(actor -> actor.mentions().size()).sum(),
                costs[costs.length / 2] / 1e6);
    }

    private static String article() {
        StringBuilder article = new StringBuilder();
        int words = 0;
        for (int i = 0; words < WORDS; i++) {
            String sentence = SENTENCES.get(i % SENTENCES.size()).formatted(NAMES.get(i % NAMES.size()));
            words += sentence.split(" ", -1).length;
            article.append(sentence).append(i % 4 == 3 ? '\n' : ' ');
        }
        return article.toString();
    }

    private Actor actor(String name) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            if (text.tokens().get(i).is(name)) {
                mentions.add(text.mention(i, i));
            }
        }
        return new Actor("name:" + name, name, Actor.Type.PERSON, null, null, 0, 1, mentions, null);
    }

    private long cost() {
        long before = THREADS.getCurrentThreadCpuTime();
        Passages passages = Passages.of(text);
        SentimentJudge.Reading reading = judge.read(text, passages);
        long judged = actors.stream()
                .filter(actor -> reading.towards(actor.mentions()).isPresent())
                .count();
        boolean told = judged + quotations.find(text, passages, actors).size() > 0
                && reading.whole("Council closes bridge").score() < 1;
        long cost = THREADS.getCurrentThreadCpuTime() - before;
        if (!told) {
            throw new IllegalStateException("the article must hold quotations and speak of its actors");
        }
        return cost;
    }
}
