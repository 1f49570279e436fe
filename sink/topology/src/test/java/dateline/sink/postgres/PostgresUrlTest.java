package dateline.sink.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;

class PostgresUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://u:p@h/news                                     | 120 | true
        postgresql://u:p@h/news?sslmode=require                     | 120 | true
        postgresql://u:p@h/news?socketTimeout=7                     | 7   | true
        postgresql://u:p@h/news?tcpKeepAlive=false&socketTimeout=0  | 0   | false
        """)
    void waitsForAnAnswerAsLongAsTheAddressSaysOrTwoMinutes(String address, String seconds, String keepAlive) {
        PostgresUrl url = new PostgresUrl(URI.create(address));

        Properties seen = requireNonNull(Driver.parseURL(url.jdbc(), url.connection()));

        assertThat(seen.getProperty("socketTimeout")).isEqualTo(seconds);
        assertThat(seen.getProperty("tcpKeepAlive")).isEqualTo(keepAlive);
        assertThat(seen.getProperty("user")).isEqualTo("u");
    }
}
