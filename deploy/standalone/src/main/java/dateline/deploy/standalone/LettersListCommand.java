package dateline.deploy.standalone;

import dateline.deploy.standalone.letters.Letter;
import dateline.deploy.standalone.letters.LetterId;
import dateline.deploy.standalone.letters.Letterbox;
import dateline.deploy.standalone.letters.Origin;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a line for each dead letter. */
@Command(
        name = "list",
        description = "Prints a line for each: id, time, stage, cause, where it came from, what went wrong.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class LettersListCommand extends LettersCommand {
    @Mixin
    private LetterFilter filter = new LetterFilter();

    @Option(names = "--redriven", description = "those too that were put back")
    private boolean withRedriven;

    private int shown;
    private int hidden;

    @Override
    int run(Letterbox letters) {
        Set<LetterId> redriven = letters.redriven();
        letters.forEach(letter -> {
            if (filter.accepts(letter)) {
                list(letter, redriven.contains(letter.id()));
            }
        });
        Output.UTF_8.flush();
        System.err.println(shown + " dead letters" + (hidden == 0 ? "" : ", and " + hidden + " that were put back"));
        return dateline.deploy.runtime.Exit.DONE;
    }

    private void list(Letter letter, boolean redriven) {
        if (redriven && !withRedriven) {
            hidden++;
            return;
        }
        shown++;
        Output.UTF_8.printf(
                "%-8s  %s  %-6s  %-15s  %s  %s%s%n",
                letter.id(),
                letter.time(),
                letter.stage(),
                letter.cause(),
                letter.origin().map(Origin::toString).orElse("(timer)"),
                Printable.line(letter.message()),
                redriven ? "  [put back]" : "");
    }
}
