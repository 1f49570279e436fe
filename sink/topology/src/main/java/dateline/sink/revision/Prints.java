package dateline.sink.revision;

import dateline.enrich.events.Author;
import dateline.enrich.events.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digests of what a reader sees of an article, so that a change is seen when the text is no longer kept.
 *
 * @param headline of the headline
 * @param description of the description
 * @param articleBody of the text
 * @param author of the authors' names
 */
public record Prints(long headline, long description, long articleBody, long author) {
    private static final long PRIME = 1_099_511_628_211L;

    /** Those of an article. */
    public static Prints of(Facts facts) {
        return new Prints(
                print(facts.headline()),
                print(facts.description()),
                print(facts.articleBody()),
                print(String.join(
                        "\n", facts.author().stream().map(Author::name).toList())));
    }

    /** The fields that differ, by their JSON names. */
    List<String> changedIn(Prints now) {
        List<String> fields = new ArrayList<>();
        add(fields, "headline", headline == now.headline);
        add(fields, "description", description == now.description);
        add(fields, "articleBody", articleBody == now.articleBody);
        add(fields, "author", author == now.author);
        return fields;
    }

    private static void add(List<String> fields, String name, boolean isSame) {
        if (!isSame) {
            fields.add(name);
        }
    }

    /** FNV-1a over UTF-16 units; absence has a print of its own. */
    private static long print(@Nullable String text) {
        long hash = text == null ? 0 : 0xcbf29ce484222325L;
        for (int i = 0; text != null && i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
