package dateline.sink.delivery.filter;

import dateline.enrich.events.Facts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Takes the words out of text in any language: by Unicode's rules, without case and accents, and in pairs of signs where
 * words are not parted. Thread-safe.
 */
public final class NewsAnalyzer extends Analyzer {
    /** The one there is. */
    public static final NewsAnalyzer INSTANCE = new NewsAnalyzer();

    /** The field that holds an article's words. */
    public static final String FIELD = "text";

    private NewsAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream pairs = new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
        return new TokenStreamComponents(words, new EnglishPossessiveFilter(new ASCIIFoldingFilter(pairs)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }

    /** All of an article that is searched: headline, description, text. */
    public static String textOf(Facts facts) {
        return Stream.of(facts.headline(), facts.description(), facts.articleBody())
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
    }
}
