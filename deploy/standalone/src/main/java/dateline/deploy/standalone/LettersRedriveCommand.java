package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import dateline.deploy.standalone.letters.Letter;
import dateline.deploy.standalone.letters.LetterId;
import dateline.deploy.standalone.letters.Letterbox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts dead letters back to where they came from. */
@Command(
        name = "redrive",
        description = "Puts records back to where they came from, once each; for after what ailed them is mended.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class LettersRedriveCommand extends LettersCommand {
    @ArgGroup(multiplicity = "1")
    private @Nullable Choice choice;

    @Mixin
    private LetterFilter filter = new LetterFilter();

    private int redriven;
    private int failed;

    /** Which ones. */
    private static final class Choice {
        @Parameters(
                paramLabel = "ID",
                arity = "1..*",
                converter = LetterIdConverter.class,
                description = "as list prints them")
        private List<LetterId> ids = List.of();

        @Option(
                names = "--all",
                required = true,
                description = "all that were not yet put back and that the options choose")
        private boolean all;
    }

    @Override
    int run(Letterbox letters) {
        Set<LetterId> missing = new HashSet<>(choice == null ? List.of() : choice.ids);
        try (Letterbox.Redrive redrive = letters.new Redrive()) {
            letters.forEach(letter -> {
                missing.remove(letter.id());
                if (isChosen(letter)) {
                    redrive(letter, redrive);
                }
            });
        }
        missing.forEach(id -> System.err.println("no dead letter " + id));
        System.err.println(redriven + " dead letters put back");
        return failed == 0 && missing.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    }

    private boolean isChosen(Letter letter) {
        return choice != null && (choice.all || choice.ids.contains(letter.id())) && filter.accepts(letter);
    }

    private void redrive(Letter letter, Letterbox.Redrive redrive) {
        boolean done = redrive.isDone(letter);
        if (!done && letter.origin().isPresent()) {
            redrive.accept(letter);
            redriven++;
        } else if (choice != null && !choice.all) {
            failed++;
            System.err.println("dead letter " + letter.id()
                    + (done ? " was put back already" : " was made by a timer and came from no topic"));
        }
    }
}
