package dateline.sink.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Tells who asks. Thread-safe. */
public final class Access {
    private static final String BEARER = "Bearer ";
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_ADDRESSES = Set.of("[::1]", "[0:0:0:0:0:0:0:1]", "0:0:0:0:0:0:0:1");

    private final @Nullable Map<String, Token> tokens;

    private Access(@Nullable Map<String, Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Everybody who reaches a loopback address may do all. A page of another site that had its name point here is still
     * turned away: the request must be for this machine by name.
     */
    public static Access toThisMachine() {
        return new Access(null);
    }

    /** Who bears one of these tokens may do what it allows. */
    public static Access byToken(List<Token> tokens) {
        return new Access(tokens.stream().collect(Collectors.toUnmodifiableMap(Token::sha256, Function.identity())));
    }

    /** Whether whoever has a name may do what a scope says: bears such a token, or needs none here. */
    public boolean allows(String name, Scope scope) {
        return tokens == null
                ? isOfThisMachine(name)
                : tokens.values().stream()
                        .anyMatch(token ->
                                token.name().equals(name) && token.scopes().contains(scope));
    }

    private static boolean isOfThisMachine(String name) {
        return name.startsWith("127.") || OWN_ADDRESSES.contains(name);
    }

    /**
     * Who asks.
     *
     * @throws ProblemException 401 or 421 where that cannot be told
     */
    Caller caller(Request request) {
        return tokens == null ? neighbour(request) : bearer(request, tokens);
    }

    private static Caller neighbour(Request request) {
        String host = String.valueOf(Request.getServerName(request));
        if (!OWN_NAMES.contains(host)) {
            throw ProblemException.misdirected("without tokens, only http://localhost and its like are answered");
        }
        return new Caller(Request.getRemoteAddr(request), EnumSet.allOf(Scope.class));
    }

    private static Caller bearer(Request request, Map<String, Token> tokens) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw ProblemException.unauthorized("a bearer token is needed");
        }
        Token token = tokens.get(digest(authorization.substring(BEARER.length()).strip()));
        if (token == null) {
            throw ProblemException.unauthorized("the bearer token is not known");
        }
        return new Caller(token.name(), token.scopes());
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
