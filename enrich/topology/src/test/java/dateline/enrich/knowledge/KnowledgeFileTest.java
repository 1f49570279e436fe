package dateline.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFileTest {
    private static final String COLUMNS = "id\tname\ttype\tcountry\trole\taliases\n";

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void nameFile() {
        path = folder.resolve("own.tsv");
    }

    @Test
    void holdsPeopleAndBodies() throws IOException {
        write(
                "harbour-board\tHarbour Board\tgovernment\tPT\t\tBoard of the Harbour\n"
                        + "ana-reis\tAna Reis\tperson\tPT\tmayor\t\n",
                1);

        Knowledge knowledge = new KnowledgeFile(path).current();

        assertThat(knowledge.bodies()).extracting(Entry.Body::id).containsExactly("org:harbour-board");
        assertThat(knowledge.people()).extracting(Entry.Person::role).containsExactly("mayor");
    }

    @Test
    void isReadAgainWhenItChanges() throws IOException {
        write("ana-reis\tAna Reis\tperson\tPT\tmayor\t\n", 1);
        KnowledgeFile file = new KnowledgeFile(path);
        Knowledge before = file.current();
        assertThat(file.current()).isSameAs(before);

        write("ana-reis\tAna Reis\tperson\tPT\tformer mayor\t\n", 2);

        assertThat(file.current().people()).extracting(Entry.Person::role).containsExactly("former mayor");
    }

    @Test
    void keepsWhatItHeldWhileItIsFaultyOrGone() throws IOException {
        write("ana-reis\tAna Reis\tperson\tPT\tmayor\t\n", 1);
        KnowledgeFile file = new KnowledgeFile(path);
        Knowledge before = file.current();

        write("ana-reis\tAna Reis\tmartian\tPT\tmayor\t\n", 2);
        assertThat(file.current()).isSameAs(before);

        Files.delete(path);
        assertThat(file.current()).isSameAs(before);
    }

    @Test
    void saysAtOnceWhatIsWrongWithIt() throws IOException {
        assertThatThrownBy(() -> new KnowledgeFile(path)).isInstanceOf(UncheckedIOException.class);

        write("turkey\tTurkey\tstate\tTR\t\t\n", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnowledgeFile(path))
                .withMessageContaining("own.tsv, line 2")
                .withMessageContaining("type must not be state");
    }

    private void write(String lines, long second) throws IOException {
        Files.writeString(path, COLUMNS + lines);
        Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(second)));
    }
}
