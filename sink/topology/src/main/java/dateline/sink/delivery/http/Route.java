package dateline.sink.delivery.http;

import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is answered at a path.
 *
 * @param method GET, POST, PUT or DELETE; what answers GET answers HEAD
 * @param path a template such as {@code /articles/{id}}
 * @param scope what a caller needs; absent: anybody may ask, and is not counted
 * @param endpoint answers
 */
public record Route(String method, String path, @Nullable Scope scope, Endpoint endpoint) {
    /** A route for GET. */
    public static Route get(String path, @Nullable Scope scope, Endpoint endpoint) {
        return new Route("GET", path, scope, endpoint);
    }

    UriTemplatePathSpec template() {
        return new UriTemplatePathSpec(path);
    }

    boolean takes(String asked) {
        return method.equals(asked) || ("GET".equals(method) && "HEAD".equals(asked));
    }
}
