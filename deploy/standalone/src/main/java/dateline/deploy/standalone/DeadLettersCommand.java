package dateline.deploy.standalone;

import picocli.CommandLine.Command;

/** What an operator does with records that could not be processed. */
@Command(
        name = "dead-letters",
        description = "Lists, shows and puts back records that could not be processed.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "(list | show | redrive)",
        subcommands = {LettersListCommand.class, LettersShowCommand.class, LettersRedriveCommand.class})
final class DeadLettersCommand {}
