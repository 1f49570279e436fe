package dateline.deploy.standalone;

import dateline.enrich.events.Actor;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Sentiment;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints each event as one line: for people, or as JSON. Fails where nobody takes it any more. */
final class EventPrinter implements Consumer<ArticleEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int ACTORS = 4;
    private static final int STORY_LETTERS = 5;
    private static final int PERCENT = 100;

    private final PrintStream out;
    private final boolean json;

    EventPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void accept(ArticleEvent event) {
        out.println(json ? JsonSerde.mapper().writeValueAsString(event) : line(event));
        if (out.checkError()) {
            throw new UncheckedIOException("standard output is closed", new IOException());
        }
    }

    /**
     * Time, region, sentiment, story, headline, actors. A later version, a copy and an article that was taken back say so;
     * of the story's id stand the letters that tell it from others at a glance.
     */
    static String line(ArticleEvent event) {
        var analysis = event.article().analysis();
        return String.format(
                Locale.ROOT,
                "%s  %-18s %s  %-5s  %s%s%s",
                TIME.format(event.versionCreated()),
                region(analysis.region()),
                sentiment(analysis.sentiment()),
                story(event.storyId()),
                marks(event),
                oneLine(Objects.requireNonNullElse(event.article().facts().headline(), "(no headline)")),
                actors(analysis.actors()));
    }

    private static String story(@Nullable String id) {
        return id == null ? "-" : id.substring(0, Math.min(id.length(), STORY_LETTERS));
    }

    private static String marks(ArticleEvent event) {
        StringBuilder marks = new StringBuilder();
        if (event.version() > 1) {
            marks.append("[v").append(event.version()).append("] ");
        }
        if (event.pubStatus() == PubStatus.CANCELED) {
            marks.append("[retracted] ");
        }
        if (event.similarity() != null) {
            marks.append(String.format(Locale.ROOT, "[copy %.0f %%] ", event.similarity() * PERCENT));
        }
        return marks.toString();
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
