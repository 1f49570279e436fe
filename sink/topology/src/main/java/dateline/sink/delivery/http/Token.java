package dateline.sink.delivery.http;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who may ask, known by a secret of which only the digest is kept.
 *
 * @param name whom it was given to; limits count by it, and logs name it
 * @param sha256 lower-case hexadecimal SHA-256 of the secret
 * @param scopes what it may do
 */
public record Token(String name, String sha256, Set<Scope> scopes) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Token {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a token's name must not be blank");
        }
        if (sha256 == null || !DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 of token " + name + " must be 64 lower-case hexadecimal digits");
        }
        scopes = Set.copyOf(scopes);
    }

    /** The name and the scopes; not what would help to guess the secret. */
    @Override
    public String toString() {
        return "Token[" + name + " " + scopes + "]";
    }
}
