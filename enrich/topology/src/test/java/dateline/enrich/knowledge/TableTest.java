package dateline.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void readsValuesByTheirColumns() throws IOException {
        Table table = Table.read("t.tsv", new StringReader("id\tnames\na\tx|y\nb\t\n"));

        assertThat(table.rows(row -> row.required("id") + row.list("names"))).containsExactly("a[x, y]", "b[]");
    }

    @Test
    void saysWhereALineIsTooShort() throws IOException {
        Table table = Table.read("t.tsv", new StringReader("id\tnames\na\n"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.rows(row -> row.required("id")))
                .withMessageContaining("t.tsv, line 2");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Table table = Table.read("t.tsv", new StringReader("id\tnames\n\tx\n"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.rows(row -> row.required("id")))
                .withMessageContaining("id must not be empty");
    }
}
