package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.SourceId;
import dateline.deploy.SourceRegistry;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.SettingsException;
import dateline.deploy.standalone.sources.SurveyReport;
import dateline.ingest.events.Source;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.site.Survey;
import dateline.ingest.site.Surveyor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds out what lists the articles of a site, shows it and follows it. */
@Command(
        name = "add",
        description = "Looks at a site, shows which feeds and sitemaps it has, and follows them; where it has none, the"
                + " links of its front page that look like articles.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class SourcesAddCommand extends SourcesCommand.Action {
    @Parameters(paramLabel = "URL", description = "a front page, a section's, a feed or a sitemap")
    private URI url = URI.create("");

    @Option(names = "--id", paramLabel = "ID", description = "id of the source (default: the host)")
    private @Nullable String id;

    @Option(names = "--name", paramLabel = "NAME", description = "the publisher's name (default: as the site says)")
    private @Nullable String name;

    @Option(names = "--language", paramLabel = "TAG", description = "BCP 47 (default: as the front page says)")
    private @Nullable String language;

    @Option(names = "--country", paramLabel = "CC", description = "ISO 3166-1 alpha-2")
    private @Nullable String country;

    @Option(names = "--interval", paramLabel = "PT5M", description = "time between polls (default: as it publishes)")
    private @Nullable Duration interval;

    @Option(names = "--dry-run", description = "only show what is there")
    private boolean dry;

    @Override
    int run() throws InterruptedException {
        if (url.getHost() == null) {
            System.err.println("address must be like https://example.com but is '" + url + "'");
            return Exit.USAGE;
        }
        String wanted = id == null ? SourceId.of(url) : id;
        return dry ? look(wanted).isPresent() ? Exit.DONE : Exit.SOME_FAILED : add(wanted, registry());
    }

    private int add(String wanted, SourceRegistry registry) throws InterruptedException {
        if (registry.read().containsKey(wanted)) {
            System.err.println("source '" + wanted + "' exists: remove it first, or choose another --id");
            return Exit.SOME_FAILED;
        }
        Optional<Source> found = look(wanted);
        found.ifPresent(source -> {
            registry.put(List.of(source));
            System.err.println("source '" + wanted + "' added; see: dateline sources show " + wanted);
        });
        return found.isPresent() ? Exit.DONE : Exit.SOME_FAILED;
    }

    private Optional<Source> look(String wanted) throws InterruptedException {
        Survey survey = survey(settings());
        Output.UTF_8.print(Printable.text(SurveyReport.text(survey, Instant.now())));
        Output.UTF_8.flush();
        if (!survey.hasArticles()) {
            System.err.println(url + " lists no articles" + (survey.trouble() == null ? "" : ": " + survey.trouble()));
            return Optional.empty();
        }
        return Optional.of(source(wanted, survey));
    }

    private Survey survey(DatelineSettings settings) throws InterruptedException {
        try (HttpFetcher fetcher = new HttpFetcher(settings.ingest().fetchLimits(), InstantSource.system())) {
            return new Surveyor(fetcher, settings.ingest().hostDelay()).survey(url);
        }
    }

    private Source source(String wanted, Survey survey) {
        try {
            return new Source(
                    wanted,
                    Objects.requireNonNullElse(name, Objects.requireNonNullElse(survey.name(), wanted)),
                    survey.home(),
                    survey.feeds(),
                    survey.sitemaps(),
                    language == null ? survey.language() : Locale.forLanguageTag(language),
                    country,
                    interval,
                    null);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }
}
