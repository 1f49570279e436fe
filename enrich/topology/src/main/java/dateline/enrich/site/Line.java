package dateline.enrich.site;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** In which articles of a site a line stood: the marks of the first few different ones. Immutable. */
final class Line {
    private static final int MOST_ARTICLES = 5;

    private final int[] articles;

    private Line(int... articles) {
        this.articles = articles;
    }

    static Line of(int article) {
        return new Line(article);
    }

    /** Reads what {@link #write} wrote. */
    static Line read(ByteBuffer in) {
        int[] articles = new int[in.get()];
        for (int i = 0; i < articles.length; i++) {
            articles[i] = in.getInt();
        }
        return new Line(articles);
    }

    void write(ByteBuffer out) {
        out.put((byte) articles.length);
        for (int article : articles) {
            out.putInt(article);
        }
    }

    /** How many bytes it takes. */
    int size() {
        return 1 + articles.length * Integer.BYTES;
    }

    /** The same with one more article, unless it is among them or they are enough. */
    Line seenIn(int article) {
        if (isIn(article) || articles.length == MOST_ARTICLES) {
            return this;
        }
        int[] more = Arrays.copyOf(articles, articles.length + 1);
        more[articles.length] = article;
        return new Line(more);
    }

    boolean isIn(int article) {
        return IntStream.of(articles).anyMatch(one -> one == article);
    }

    /** How many articles it stood in beside that one. */
    int othersThan(int article) {
        return articles.length - (isIn(article) ? 1 : 0);
    }
}
