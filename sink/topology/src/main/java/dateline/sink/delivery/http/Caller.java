package dateline.sink.delivery.http;

import java.util.Set;

/**
 * Who asks.
 *
 * @param name the token's name, or the address where no tokens are needed
 * @param scopes what it may do
 */
record Caller(String name, Set<Scope> scopes) {
    /** Refuses who may not. */
    void require(Scope scope) {
        if (!scopes.contains(scope)) {
            throw ProblemException.forbidden("token '" + name + "' has no scope " + scope.word());
        }
    }
}
