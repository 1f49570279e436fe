package dateline.sink.delivery.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.events.Region;
import dateline.ingest.events.JsonSerde;
import dateline.sink.delivery.News;
import dateline.sink.events.PubStatus;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilterTest {
    private static final News FLOOD = News.plain("flood")
            .saying("Überschwemmung: dozens flee", "The Prime Minister visited Kraków’s flooded 東京 quarter.")
            .about(Region.EASTERN_EUROPE, "PL", "Red Cross")
            .toned(-0.6)
            .from("kurier", "pl-PL")
            .ofStory("s1");

    @ParameterizedTest
    @CsvSource(textBlock = """
        # filter as JSON                                    , taken
        {}                                                  , true
        {"region":["eastern-europe"]}                       , true
        {"region":["Middle-East"]}                          , false
        {"region":["middle-east","eastern-europe"]}         , true
        {"country":["PL"]}                                  , true
        {"country":["pl"],"region":["oceania"]}             , false
        {"actor":["red cross"]}                             , true
        {"actor":["org:red-cross"]}                         , true
        {"actor":["Red"]}                                   , false
        {"source":["kurier"]}                               , true
        {"language":["pl"]}                                 , true
        {"language":["pl-PL"]}                              , true
        {"language":["en"]}                                 , false
        {"story":["s1"]}                                    , true
        {"sentiment":["negative"]}                          , true
        {"sentiment":["positive","neutral"]}                , false
        {"maxSentiment":-0.6}                               , true
        {"minSentiment":-0.5}                               , false
        {"since":"2026-03-01T12:00:00Z"}                    , true
        {"until":"2026-03-01T12:00:00Z"}                    , false
        {"q":"uberschwemmung"}                              , true
        {"q":"prime -football"}                             , true
        {"q":"'prime visited'"}                             , true
        {"q":"flee fled"}                                   , false
        {"q":"fled | flee"}                                 , true
        {"q":"flood*"}                                      , true
        {"q":"krakow"}                                      , true
        {"q":"東京"}                                         , true
        {"q":"京都"}                                         , false
        """, delimiterString = " , ", quoteCharacter = '`')
    void takesWhatMeetsAllThatIsAsked(String json, boolean taken) {
        ArticleFilter filter = read(json.strip());

        assertThat(filter.selection().takes(new Candidate(FLOOD.event()))).isEqualTo(taken);
    }

    @Test
    void tellsWordsInARowFromWordsApart() {
        assertThat(takes("\"prime minister\"", FLOOD)).isTrue();
        assertThat(takes("\"minister prime\"", FLOOD)).isFalse();
    }

    @Test
    void leavesOutCopiesAndRetractionsWhereAsked() {
        ArticleFilter originals = read("{\"duplicates\":false}");
        ArticleFilter standing = read("{\"retracted\":false}");

        assertThat(originals.selection().takes(new Candidate(FLOOD.copied(true).event())))
                .isFalse();
        assertThat(originals.selection().takes(new Candidate(FLOOD.event()))).isTrue();
        assertThat(standing.selection()
                        .takes(new Candidate(
                                FLOOD.withStatus(PubStatus.CANCELED).event())))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        region    , atlantis , region must be one of
        country   , Poland   , country must be two letters but is 'Poland'
        sentiment , sad      , 'sentiment must be negative, neutral or positive'
        colour    , red      , "unknown 'colour'; facets are region, country"
        """, quoteCharacter = '"')
    void refusesWhatNoArticleCanHave(String facet, String value, String message) {
        assertThatThrownBy(
                        () -> new ArticleFilter(Map.of(facet, Set.of(value)), null, null, null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        message.replace("'sentiment must", "sentiment must").replace("positive'", "positive"));
    }

    @Test
    void isTheSameAfterItWasWritten() {
        ArticleFilter filter = read("{\"region\":[\"europe\"],\"minSentiment\":-0.5,\"duplicates\":false,\"q\":\"x\"}");

        assertThat(read(JsonSerde.mapper().writeValueAsString(filter))).isEqualTo(filter);
    }

    private static boolean takes(String words, News news) {
        return new ArticleFilter(Map.of(), null, null, null, null, null, null, words)
                .selection()
                .takes(new Candidate(news.event()));
    }

    private static ArticleFilter read(String json) {
        return JsonSerde.mapper().readValue(json, ArticleFilter.class);
    }
}
