package dateline.enrich.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes broken pages of whole ones: bytes changed, parts cut out, doubled, swapped, taken from another page, or repeated
 * very often, and pieces of markup put where none belong. The same chance makes the same page. For one thread.
 */
final class Mutator {
    private static final int MOST_CHANGES = 12;
    private static final int LARGEST_PART = 4_000;
    private static final int LARGEST_PAGE = 6 * 1024 * 1024;
    private static final int MOST_REPEATS = 3_000;
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "<!--",
            "-->",
            "<![CDATA[",
            "<div>",
            "</div>",
            "<p>",
            "<table><tr><td>",
            "<a href=x>",
            "<b><i><em>",
            "<article>",
            "</article>",
            "<h1>",
            "<svg>",
            "</svg>",
            "<math><mi>",
            "<script>",
            "</script>",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",",
            "<script type=application/ld+json>[[[[",
            "<style>",
            "<title>",
            "<textarea>",
            "<plaintext>",
            "<select><option>",
            "<form>",
            "<frameset>",
            "<template>",
            "<noscript>",
            "<meta charset=utf-16>",
            "<meta charset=shift_jis>",
            "<meta property=og:title content=\"",
            "<time datetime=9999-99-99T99:99:99+99:99>",
            "<td colspan=9007199254740991 rowspan=-1>",
            "<base href=\"http://[\">",
            "<link rel=canonical href=\"//\">",
            "&#x10FFFF;&#0;&#xD800;",
            "\u0000",
            "\u202E\u200B\uFEFF",
            "İıßﬀ\uD83D\uDEA2",
            "A.B.C. U.S. ",
            "“‘\"",
            "\r\n\r\n",
            "<br><br>",
            " class=\"related sidebar article-body\" ");

    private final RandomGenerator random;
    private final List<byte[]> pages;

    /** A mutator of at least one page. */
    Mutator(RandomGenerator random, List<byte[]> pages) {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("pages to break must be at least one but are none");
        }
        this.random = random;
        this.pages = List.copyOf(pages);
    }

    /** The next broken page. */
    byte[] next() {
        byte[] page = pages.get(random.nextInt(pages.size()));
        int changes = random.nextInt(1, MOST_CHANGES + 1);
        for (int i = 0; i < changes && page.length > 0 && page.length < LARGEST_PAGE; i++) {
            page = changed(page);
        }
        return page;
    }

    private byte[] changed(byte[] page) {
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(page, random.nextInt(1, page.length + 1));
            case 1 -> spliced(page, part(page, 1), 0);
            case 2 -> spliced(page, new byte[0], LARGEST_PART);
            case 3 -> spliced(page, part(page, random.nextInt(1, MOST_REPEATS)), 0);
            case 4 -> spliced(page, piece(random.nextInt(1, MOST_REPEATS)), 0);
            case 5 -> spliced(page, part(pages.get(random.nextInt(pages.size())), 1), LARGEST_PART);
            case 6 -> noisy(page);
            default -> spliced(page, piece(1), 0);
        };
    }

    /** The page with something put in place of a part that is no longer than that. */
    private byte[] spliced(byte[] page, byte[] put, int longest) {
        int start = random.nextInt(page.length);
        int end = Math.min(page.length, start + (longest == 0 ? 0 : random.nextInt(longest)));
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + put.length);
        out.write(page, 0, start);
        out.write(put, 0, put.length);
        out.write(page, end, page.length - end);
        return out.toByteArray();
    }

    private byte[] part(byte[] page, int repeats) {
        int start = random.nextInt(Math.max(1, page.length));
        int end = Math.min(page.length, start + random.nextInt(1, repeats == 1 ? LARGEST_PART : LARGEST_PART / 40));
        return repeated(Arrays.copyOfRange(page, Math.min(start, end), end), repeats);
    }

    private byte[] piece(int repeats) {
        return repeated(PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8), repeats);
    }

    private static byte[] repeated(byte[] part, int repeats) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length * repeats);
        for (int i = 0; i < repeats; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] noisy(byte[] page) {
        byte[] noisy = page.clone();
        int changes = random.nextInt(1, 200);
        for (int i = 0; i < changes; i++) {
            noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
        }
        return noisy;
    }
}
