package dateline.deploy.standalone;

import dateline.enrich.events.Actor;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Sentiment;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints each event as one line: for people, or as JSON. */
final class EventPrinter implements Consumer<ArticleEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int ACTORS = 4;

    private final PrintStream out;
    private final boolean json;

    EventPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void accept(ArticleEvent event) {
        out.println(json ? JsonSerde.mapper().writeValueAsString(event) : line(event));
        out.flush();
    }

    /** Time, region, sentiment, headline, actors; a later version says so. */
    static String line(ArticleEvent event) {
        var analysis = event.article().analysis();
        return String.format(
                Locale.ROOT,
                "%s  %-18s %s  %s%s%s",
                TIME.format(event.versionCreated()),
                region(analysis.region()),
                sentiment(analysis.sentiment()),
                event.version() > 1 ? "[v" + event.version() + "] " : "",
                oneLine(Objects.requireNonNullElse(event.article().facts().headline(), "(no headline)")),
                actors(analysis.actors()));
    }

    private static String region(@Nullable AssignedRegion region) {
        return region == null ? "-" : region.id().id();
    }

    private static String sentiment(@Nullable Sentiment sentiment) {
        return sentiment == null ? "    -" : String.format(Locale.ROOT, "%+.2f", sentiment.score());
    }

    private static String actors(List<Actor> actors) {
        return actors.isEmpty()
                ? ""
                : actors.stream()
                        .limit(ACTORS)
                        .map(Actor::name)
                        .map(EventPrinter::oneLine)
                        .collect(Collectors.joining(", ", "  [", actors.size() > ACTORS ? ", …]" : "]"));
    }

    /** A headline comes from a stranger: no control character of it reaches the terminal. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }
}
