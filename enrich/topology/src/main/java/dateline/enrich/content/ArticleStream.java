package dateline.enrich.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises pages that go on with other articles below, each under a top heading, and finds the one they were opened for. */
final class ArticleStream {
    private static final int FEWEST_WORDS = 80;
    private static final int FEWEST_LETTERS = 12;

    private ArticleStream() {}

    /** The article whose heading stands in the page's title; empty where there are no others, or several are named so. */
    static Optional<Box> opened(Layout layout, String title) {
        Map<Box, String> headings = headings(layout);
        if (headings.size() < 2) {
            return Optional.empty();
        }
        String letters = letters(title);
        List<Box> named = headings.entrySet().stream()
                .filter(heading -> names(letters, heading.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The first top heading of each article that holds text. */
    private static Map<Box, String> headings(Layout layout) {
        Map<Box, String> headings = new LinkedHashMap<>();
        for (Block block : layout.blocks()) {
            Box article = block.box().article();
            boolean heads = block.box().tag().equals("h1") && !block.box().isOutside();
            if (heads && article != null && article.prose() >= FEWEST_WORDS) {
                headings.putIfAbsent(article, block.text());
            }
        }
        return headings;
    }

    private static boolean names(String title, String heading) {
        String letters = letters(heading);
        return letters.length() >= FEWEST_LETTERS && title.contains(letters);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
