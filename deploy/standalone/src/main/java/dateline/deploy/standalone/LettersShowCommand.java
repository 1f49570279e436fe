package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.letters.Letter;
import dateline.deploy.standalone.letters.LetterId;
import dateline.deploy.standalone.letters.Letterbox;
import dateline.deploy.standalone.letters.Origin;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints all that is known of one dead letter. */
@Command(
        name = "show",
        description = "Prints all that is known of one: why, whence, its headers, key and value.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class LettersShowCommand extends LettersCommand {
    private static final int MOST = 4000;

    @Parameters(paramLabel = "ID", converter = LetterIdConverter.class, description = "as list prints it")
    private @Nullable LetterId id;

    @Option(names = "--raw", description = "write the value's bytes as they are, and nothing else")
    private boolean raw;

    @Override
    int run(Letterbox letters) {
        List<Letter> found = new ArrayList<>();
        letters.forEach(letter -> {
            if (letter.id().equals(id)) {
                found.add(letter);
            }
        });
        if (found.isEmpty()) {
            System.err.println("no dead letter " + id + "; dead-letters list tells those there are");
            return Exit.SOME_FAILED;
        }
        print(found.getFirst());
        Output.UTF_8.flush();
        return Exit.DONE;
    }

    private void print(Letter letter) {
        byte[] value = letter.value();
        if (raw) {
            Output.UTF_8.write(value == null ? new byte[0] : value, 0, value == null ? 0 : value.length);
        } else {
            describe(letter, Output.UTF_8);
        }
    }

    private static void describe(Letter letter, PrintStream out) {
        out.printf("letter     %s%n", letter.id());
        out.printf("time       %s%n", letter.time());
        out.printf("stage      %s%n", letter.stage());
        out.printf("cause      %s%n", letter.cause());
        out.printf("origin     %s%n", letter.origin().map(Origin::toString).orElse("none: a timer made it"));
        out.printf("failure    %s: %s%n", letter.exception(), Printable.text(letter.message()));
        letter.headers()
                .forEach(header -> out.printf(
                        "header     %s: %s%n", Printable.line(header.key()), Printable.bytes(header.value(), MOST)));
        out.printf("key        %s%n", Printable.bytes(letter.key(), MOST));
        out.printf("%n%s%n%n%s%n", Printable.text(letter.stacktrace()), Printable.bytes(letter.value(), MOST));
    }
}
