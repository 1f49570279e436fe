package dateline.sink.delivery.webhook;

import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.delivery.http.ProblemException;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.query.Beginning;
import dateline.sink.projection.Projection;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /webhooks} and what lies below: made, seen, changed, replayed and removed by who made them. */
public final class WebhookQueries {
    private static final int MOST_OF_ONE_OWNER = 100;
    private static final String ONE = "/webhooks/{id}";

    private final Supplier<Webhooks> webhooks;
    private final InstantSource clock;

    /**
     * Management of webhooks.
     *
     * @param webhooks gives them, or throws a problem while there are none
     */
    public WebhookQueries(Supplier<Webhooks> webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(
                Route.get("/webhooks", Scope.WEBHOOKS, this::list),
                new Route("POST", "/webhooks", Scope.WEBHOOKS, this::create),
                Route.get(ONE, Scope.WEBHOOKS, exchange -> exchange.json(200, Shown.of(wanted(exchange), null))),
                new Route("PUT", ONE, Scope.WEBHOOKS, this::change),
                new Route("DELETE", ONE, Scope.WEBHOOKS, this::remove),
                Route.get(ONE + "/deliveries", Scope.WEBHOOKS, this::deliveries),
                new Route("POST", ONE + "/replay", Scope.WEBHOOKS, this::replay));
    }

    /** What a caller asks for; what is absent, but for the address, is as usual. */
    private record Creation(
            @Nullable URI url,
            @Nullable ArticleFilter filter,
            @Nullable Projection as,
            @Nullable String cursor) {}

    /** What shall be another; what is absent stays. */
    private record Change(
            @Nullable URI url,
            @Nullable ArticleFilter filter,
            @Nullable Projection as,
            @Nullable Boolean enabled) {}

    /** From where on it shall be sent again. */
    private record Replay(@Nullable String cursor) {}

    /** What a caller sees; the secret only once. */
    private record Shown(
            String id,
            URI url,
            ArticleFilter filter,
            Projection as,
            boolean enabled,
            @Nullable String disabledBecause,
            @Nullable String secret) {
        static Shown of(Webhook webhook, @Nullable String secret) {
            return new Shown(
                    webhook.id(),
                    webhook.url(),
                    webhook.filter(),
                    webhook.form(),
                    webhook.enabled(),
                    webhook.disabledBecause(),
                    secret);
        }
    }

    private record ShownList(
            @com.fasterxml.jackson.annotation.JsonInclude List<Shown> items) {}

    private record Deliveries(
            String cursor,
            @com.fasterxml.jackson.annotation.JsonInclude List<Attempt> attempts) {}

    private void list(Exchange exchange) throws IOException {
        exchange.json(
                200,
                new ShownList(owned(exchange).stream()
                        .map(webhook -> Shown.of(webhook, null))
                        .toList()));
    }

    private List<Webhook> owned(Exchange exchange) {
        return webhooks.get().registry().all().values().stream()
                .map(Registry.Entry::webhook)
                .filter(webhook -> webhook.owner().equals(exchange.caller()))
                .sorted(Comparator.comparing(Webhook::created))
                .toList();
    }

    private void create(Exchange exchange) throws IOException {
        Creation wish = exchange.body(Creation.class);
        if (owned(exchange).size() >= MOST_OF_ONE_OWNER) {
            throw ProblemException.badRequest("at most " + MOST_OF_ONE_OWNER + " webhooks for one token");
        }
        URI url = required(wish.url());
        ArticleFilter filter = wish.filter() == null ? ArticleFilter.ALL : wish.filter();
        String cursor = cursor(wish.cursor());
        Webhook webhook = new Webhook(
                "w" + UUID.randomUUID().toString().replace("-", ""),
                url,
                filter,
                wish.as(),
                Signature.secret(),
                true,
                null,
                cursor,
                1,
                exchange.caller(),
                clock.instant());
        webhooks.get().registry().save(webhook);
        exchange.with("Location", "/webhooks/" + webhook.id()).json(201, Shown.of(webhook, webhook.secret()));
    }

    private static URI required(@Nullable URI url) {
        try {
            Webhook.requireHttp(url);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
        return url == null ? URI.create("") : url;
    }

    private String cursor(@Nullable String asked) {
        return Beginning.of(webhooks.get().feed(), asked).text();
    }

    private Webhook wanted(Exchange exchange) {
        String id = exchange.variable("id");
        return webhooks.get()
                .find(id, exchange.caller())
                .orElseThrow(() -> ProblemException.notFound("no webhook " + id));
    }

    private void change(Exchange exchange) throws IOException {
        Webhook webhook = wanted(exchange);
        Change wish = exchange.body(Change.class);
        Webhook changed = webhook.with(
                wish.url() == null ? webhook.url() : required(wish.url()),
                wish.filter() == null ? webhook.filter() : wish.filter(),
                wish.as() == null ? webhook.as() : wish.as());
        Webhook switched = wish.enabled() == null ? changed : switched(changed, wish.enabled());
        webhooks.get().registry().save(switched);
        exchange.json(200, Shown.of(switched, null));
    }

    /** One that is enabled again goes on where it had come to. */
    private Webhook switched(Webhook webhook, boolean enabled) {
        if (webhook.enabled() == enabled) {
            return webhook;
        }
        return enabled
                ? webhook.from(webhooks.get().registry().progressOf(webhook).cursor())
                : webhook.disabled(null);
    }

    private void remove(Exchange exchange) throws IOException {
        webhooks.get().registry().remove(wanted(exchange).id());
        exchange.send(204, "", new byte[0]);
    }

    private void deliveries(Exchange exchange) throws IOException {
        Progress progress = webhooks.get().registry().progressOf(wanted(exchange));
        exchange.json(200, new Deliveries(progress.cursor(), progress.attempts().reversed()));
    }

    private void replay(Exchange exchange) throws IOException {
        Webhook webhook = wanted(exchange);
        String asked = exchange.body(Replay.class).cursor();
        if (asked == null) {
            throw ProblemException.badRequest("cursor must be given: where to begin again, or beginning");
        }
        Webhook again = webhook.from(cursor(asked));
        webhooks.get().registry().save(again);
        exchange.json(200, Shown.of(again, null));
    }
}
