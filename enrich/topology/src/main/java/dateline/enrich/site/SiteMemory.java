package dateline.enrich.site;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of the lines of one host's articles. A line that stood in other articles of the site too is the
 * site's and not the article's: a call for donations, the biography of an author, a notice on corrections. Evidence is
 * how many other articles it stood in: {@value #OTHERS} for a short line, {@value #OTHERS_OF_LONG} for a long one, because
 * the paragraph that explains a story comes back in its next articles. Of the lines those are remembered that stood in
 * the latest articles, {@value #MOST_LINES} at most, which is 10 kB. For one thread.
 */
public final class SiteMemory {
    private static final int MOST_LINES = 400;
    private static final int OTHERS = 2;
    private static final int OTHERS_OF_LONG = 4;
    private static final int LONG = 200;

    /** Shorter ones, such as an answer in an interview, may be said by anybody. */
    private static final int SHORTEST = 16;

    /** What shares so much with another article is that article at another address. */
    private static final double SHARE_OF_A_COPY = 0.8;

    private static final byte FORMAT = 1;

    /** The longest unseen come first. */
    private final Map<Long, Line> lines = new LinkedHashMap<>();

    /** Of a host of which nothing has been seen. */
    public SiteMemory() {}

    /**
     * Notes an article, and tells it from what the site puts around its articles.
     *
     * @param article its id: another look at the same article is no evidence
     * @param paragraphs its lines
     * @return those of them that are the article's own, in their order
     */
    public List<String> own(String article, List<String> paragraphs) {
        int mark = article.hashCode();
        if (isCopy(mark, paragraphs)) {
            return paragraphs;
        }
        List<String> own = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (paragraph.length() < SHORTEST || !isRepeated(mark, paragraph)) {
                own.add(paragraph);
            }
        }
        paragraphs.stream().filter(paragraph -> paragraph.length() >= SHORTEST).forEach(line -> note(mark, line));
        forget();
        return own;
    }

    private boolean isRepeated(int article, String paragraph) {
        Line line = lines.get(hash(paragraph));
        return line != null && line.othersThan(article) >= (paragraph.length() < LONG ? OTHERS : OTHERS_OF_LONG);
    }

    private boolean isCopy(int article, List<String> paragraphs) {
        int all = 0;
        int shared = 0;
        for (String paragraph : paragraphs) {
            Line line = lines.get(hash(paragraph));
            all += paragraph.length();
            shared += line != null && line.othersThan(article) == 1 ? paragraph.length() : 0;
        }
        return shared > all * SHARE_OF_A_COPY;
    }

    /** Puts a line behind all others. */
    private void note(int article, String paragraph) {
        long hash = hash(paragraph);
        Line known = lines.remove(hash);
        lines.put(hash, known == null ? Line.of(article) : known.seenIn(article));
    }

    private void forget() {
        Iterator<Line> oldest = lines.values().iterator();
        for (int surplus = lines.size() - MOST_LINES; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** A hash of 64 bits (FNV-1a) of the letters and digits, whatever their case. */
    private static long hash(String paragraph) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * 0x100000001B3L;
            }
        }
        return hash;
    }

    /** Reads what {@link #toBytes} wrote; what another version wrote is forgotten. */
    public static SiteMemory of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        SiteMemory memory = new SiteMemory();
        if (in.hasRemaining() && in.get() == FORMAT) {
            while (in.hasRemaining()) {
                memory.lines.put(in.getLong(), Line.read(in));
            }
        }
        return memory;
    }

    /** The memory for a store. */
    public byte[] toBytes() {
        int size = lines.values().stream()
                .mapToInt(line -> Long.BYTES + line.size())
                .sum();
        ByteBuffer out = ByteBuffer.allocate(1 + size).put(FORMAT);
        lines.forEach((hash, line) -> line.write(out.putLong(hash)));
        return out.array();
    }
}
