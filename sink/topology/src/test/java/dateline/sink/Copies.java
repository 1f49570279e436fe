package dateline.sink;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A set of texts and copies of them: cut, with a new headline or beginning, and with up to three in ten words replaced,
 * left out or put in. Among the others are pairs that tell of the same with one quotation in common. The words are made
 * up and as frequent as words are; the same seed makes the same set.
 */
final class Copies {
    private static final String[] FUNCTION_WORDS =
            ("the of and to in a that for on with as at by from is was it he be are"
                            + " this which have not had his they but said")
                    .split(" ");
    private static final int VOCABULARY = 6_000;
    private static final int QUOTATION = 25;
    private static final double FUNCTION_SHARE = 0.42;

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, String> originals = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    Copies(long seed, int texts) {
        random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary.add(word());
        }
        for (int i = 0; i < texts; i++) {
            addFamily(i);
        }
    }

    /** All articles, in the order of their appearance. */
    List<Article> articles() {
        return articles;
    }

    /** All articles in an order of its own. */
    List<Article> shuffled(long seed) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** The original of each copy, by ids. */
    Map<String, String> originals() {
        return originals;
    }

    /** How each copy was made. */
    Map<String, String> kinds() {
        return kinds;
    }

    private void addFamily(int number) {
        List<String> text = text(120 + random.nextInt(260));
        String original = add(number + "/original", text, "");
        for (int percent = 0; percent <= 30; percent += 5) {
            copy(number + "/edited-" + percent, edited(text, percent / 100.0), original, "edited " + percent + " %");
        }
        List<String> prefixed = text(30);
        prefixed.addAll(text);
        copy(number + "/prefixed", prefixed, original, "prefixed");
        copy(number + "/truncated", cut(text, 0.3 + random.nextDouble() * 0.5), original, "truncated");
        copy(number + "/cut-and-edited", edited(cut(text, 0.6), 0.1), original, "cut and edited 10 %");
        List<String> quoting = text(150);
        quoting.addAll(60, text.subList(40, 40 + QUOTATION));
        add(number + "/quoting", quoting, "");
        add(number + "/other", text(200), "");
    }

    private void copy(String name, List<String> text, String original, String kind) {
        originals.put(add(name, text, kind), original);
    }

    private String add(String name, List<String> text, String kind) {
        String url = "https://site" + articles.size() % 7 + ".example/" + name;
        String headline = String.join(" ", text(6));
        articles.add(Articles.at(url, headline, String.join(" ", text), articles.size() - 10_000));
        String id = ArticleId.of(URI.create(url));
        kinds.put(id, kind);
        return id;
    }

    private List<String> cut(List<String> text, double share) {
        return text.subList(0, (int) (text.size() * share));
    }

    private List<String> edited(List<String> text, double rate) {
        List<String> edited = new ArrayList<>();
        for (String word : text) {
            double chance = random.nextDouble();
            if (chance >= rate) {
                edited.add(word);
            } else if (chance < rate * 0.6) {
                edited.add(next());
            } else if (chance < rate * 0.8) {
                edited.add(word);
                edited.add(next());
            }
        }
        return edited;
    }

    private List<String> text(int words) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add(next());
        }
        return text;
    }

    /** A word at rank r comes up as often as 1/r. */
    private String next() {
        return random.nextDouble() < FUNCTION_SHARE
                ? FUNCTION_WORDS[random.nextInt(FUNCTION_WORDS.length)]
                : vocabulary.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            word.append("bcdfghklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
