package dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.events.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatFeedReadersExport() throws IOException {
        Opml.Contents contents = read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="1.0"><head><title>Subscriptions</title></head><body>
              <outline text="World" title="World">
                <outline type="rss" text="Harbour Times" title="Harbour Times" xmlUrl="https://www.harbour.example/feed.xml"
                  htmlUrl="https://www.harbour.example/" language="en-GB"/>
                <outline type="rss" text="Harbour Times: sport" xmlURL="https://www.harbour.example/sport.xml"
                  HTMLURL="https://www.harbour.example/"/>
              </outline>
              <outline type="rss" text="Wire &amp; Co" xmlUrl="https://wire.example/atom"/>
              <outline type="link" text="A page" url="https://page.example/"/>
            </body></opml>\
            """);

        assertThat(contents.faults()).isEmpty();
        assertThat(contents.sources())
                .containsExactly(
                        new Source(
                                "harbour.example",
                                "Harbour Times",
                                URI.create("https://www.harbour.example/"),
                                List.of(
                                        URI.create("https://www.harbour.example/feed.xml"),
                                        URI.create("https://www.harbour.example/sport.xml")),
                                List.of(),
                                Locale.UK,
                                null,
                                null,
                                null),
                        new Source(
                                "wire.example",
                                "Wire & Co",
                                null,
                                List.of(URI.create("https://wire.example/atom")),
                                List.of(),
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        List<Source> sources = List.of(
                new Source(
                        "a",
                        "A <b> & \"c\"",
                        URI.create("https://a.example/"),
                        List.of(URI.create("https://a.example/1?x=1&y=2"), URI.create("https://a.example/2")),
                        List.of(URI.create("https://a.example/news.xml")),
                        Locale.forLanguageTag("pt-BR"),
                        "BR",
                        Duration.ofMinutes(7),
                        Boolean.FALSE),
                new Source("b", null, URI.create("https://b.example/"), List.of(), List.of(), null, null, null, null));

        Opml.Contents contents = read(Opml.written(sources));

        assertThat(contents.faults()).isEmpty();
        assertThat(contents.sources()).isEqualTo(sources);
    }

    @Test
    void givesEachFeedOfAHostAnIdOfItsOwn() throws IOException {
        Opml.Contents contents = read("""
            <opml><body><outline text="One" xmlUrl="https://a.example/1"/><outline text="Zwei Straßen" xmlUrl="https://a.example/2"/>
            <outline text="Zwei Straßen" xmlUrl="https://a.example/3"/></body></opml>\
            """);

        assertThat(contents.sources())
                .extracting(Source::id)
                .containsExactly("a.example", "a.example-zwei-stra-en", "a.example-zwei-stra-en-2");
    }

    @Test
    void tellsWhichOutlinesCannotBeFollowed() throws IOException {
        Opml.Contents contents = read("""
            <opml><body><outline text="Bad" xmlUrl="ftp://a.example/feed"/><outline text="Worse" xmlUrl="not an address"/>
            <outline text="Good" xmlUrl="https://b.example/feed"/></body></opml>\
            """);

        assertThat(contents.sources()).extracting(Source::id).containsExactly("b.example");
        assertThat(contents.faults())
                .satisfiesExactly(
                        fault ->
                                assertThat(fault).startsWith("outline 'Bad': feed of source a.example must be an http"),
                        fault -> assertThat(fault).startsWith("outline 'Worse': "));
    }

    @Test
    void refusesWhatIsNoOpml() {
        assertThatThrownBy(() -> read("<opml><body>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not OPML");
    }

    private Opml.Contents read(String text) throws IOException {
        return Opml.read(Files.writeString(folder.resolve("sources.opml"), text));
    }
}
