package dateline.sink.delivery.filter;

import java.util.Map;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Words that must stand in an article: {@code flood "prime minister" -football insur*}. All must, but those after a minus
 * must not; of words with a bar between them one is enough. Any text is a query.
 */
public final class TextQuery {
    /** Longest text that is taken, in characters. */
    public static final int LONGEST = 500;

    private static final int SYNTAX = SimpleQueryParser.AND_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PREFIX_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private TextQuery() {}

    /** What the text means, in Lucene's terms. */
    static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("q must be at most " + LONGEST + " characters but has " + text.length());
        }
        SimpleQueryParser parser = new SimpleQueryParser(NewsAnalyzer.INSTANCE, Map.of(NewsAnalyzer.FIELD, 1f), SYNTAX);
        parser.setDefaultOperator(Occur.MUST);
        Query query = parser.parse(text);
        return query instanceof MatchNoDocsQuery ? new BooleanQuery.Builder().build() : query;
    }
}
