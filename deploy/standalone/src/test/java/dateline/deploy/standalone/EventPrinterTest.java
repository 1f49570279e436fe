package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPrinterTest {
    private static final String ARTICLE = """
        "uri": "urn:x", "firstCreated": "2026-03-01T12:00:00Z", "versionCreated": "2026-03-01T12:00:00Z",
        "storyId": "s7k2mxxxx", "id": "a1", "url": "https://x.example/1", "headline": "Strait opens", "articleBody": "x",
        "fetch": {"url": "https://x.example/1", "fetchedAt": "2026-03-01T12:00:00Z", "status": 200, "digest": "0"},
        "pipeline": {"annotators": []}\
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "version": 1, "isDuplicate": false                                                    | s7k2m  Strait opens
        "version": 2, "isDuplicate": false                                  | s7k2m  [v2] Strait opens
        "version": 1, "isDuplicate": true, "originalArticle": "a0", "similarity": 0.974 | s7k2m  [copy 97 %] Strait opens
        "version": 3, "isDuplicate": false, "pubStatus": "canceled"                            | s7k2m  [v3] [retracted] Strait opens
        """)
    void tellsVersionsCopiesAndRetractionsApart(String given, String line) {
        ArticleEvent event = JsonSerde.mapper().readValue("{" + given + ", " + ARTICLE + "}", ArticleEvent.class);

        assertThat(EventPrinter.line(event)).endsWith(line);
    }
}
