package dateline.sink.delivery.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a token may do. */
public enum Scope {
    /** Ask for articles, stories, trends and sources. */
    READ,
    /** Follow the stream of articles. */
    STREAM,
    /** Make, see, change and remove webhooks. */
    WEBHOOKS;

    /** The word for it in the file of tokens. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that word. */
    @JsonCreator
    public static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("scope must be one of " + words() + " but is '" + word + "'"));
    }

    private static String words() {
        return Arrays.stream(values()).map(Scope::word).collect(Collectors.joining(", "));
    }
}
