package dateline.sink;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.events.Reason;
import dateline.sink.Gathering.Behind;
import dateline.sink.duplicate.Appearance;
import dateline.sink.duplicate.Fingerprint;
import dateline.sink.duplicate.Probe;
import dateline.sink.duplicate.Resemblance;
import dateline.sink.duplicate.Suspects;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import dateline.sink.revision.Edition;
import dateline.sink.revision.Link;
import dateline.sink.revision.Revision;
import dateline.sink.revision.Revisions;
import dateline.sink.story.Report;
import dateline.sink.trend.Count;
import dateline.sink.trend.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is published of an article. Each version is looked up in the bands and placed in a story first; when all
 * have answered it is published, so that its first event already says whose copy it is. For one thread.
 */
final class Desk {
    /** How exactly is kept when an article was seen last. */
    private static final Duration SEEN = Duration.ofDays(1);

    /** An answer that takes longer will not come: it may lie among the dead letters. The next page asks again. */
    private static final Duration LOST = Duration.ofHours(1);

    private static final List<String> ANNOTATORS = List.of("revisions/1", "duplicates/1", "stories/1");

    private final DeskShelf shelf;
    private final DeskOutput output;
    private final Moments moments;

    Desk(DeskShelf shelf, DeskOutput output, Moments moments) {
        this.shelf = shelf;
        this.output = output;
        this.moments = moments;
    }

    /** Takes an article as a page told it. */
    void take(Article article) {
        Gathering open = shelf.gathering(article.id());
        if (open != null) {
            Gathering more = open.followedBy(new Behind(article, null));
            shelf.put(article.id(), isLost(open) ? askAgain(article.id(), more) : more);
            return;
        }
        Edition standing = shelf.edition(article.id());
        switch (Revisions.compare(standing, () -> shelf.facts(standing, article.id()), credited(article))) {
            case Revision.Version(ArticleEvent event) -> begin(standing, event);
            case Revision.Unchanged(int version) -> {
                keep(article.id(), requireNonNull(standing, "edition"));
                output.settled(article, Reason.UNCHANGED, "version " + version + " stands");
            }
            case Revision.Superseded(int version) ->
                output.settled(article, Reason.DUPLICATE, "older than version " + version);
        }
    }

    /** What is still looked at must not be forgotten, or it would be published as new. */
    private void keep(String id, Edition standing) {
        Instant reached = moments.reached();
        if (standing.kept().isBefore(reached.minus(SEEN))) {
            shelf.put(id, standing.seen(reached));
        }
    }

    private static Article credited(Article article) {
        List<String> annotators = new ArrayList<>(article.pipeline().annotators());
        annotators.addAll(ANNOTATORS);
        return new Article(
                article.id(),
                article.url(),
                article.facts(),
                article.analysis(),
                article.rights(),
                article.source(),
                article.fetch(),
                new Pipeline(annotators));
    }

    private boolean isLost(Gathering open) {
        return Instant.ofEpochMilli(open.arrived()).isBefore(moments.now().minus(LOST));
    }

    private Gathering askAgain(String id, Gathering open) {
        Edition edition = requireNonNull(shelf.edition(id), "edition");
        ArticleEvent event = requireNonNull(shelf.event(id), "event");
        long arrived = moments.now().toEpochMilli();
        probe(edition, Fingerprint.of(event.article().facts().articleBody()), arrived);
        output.report(Report.of(event, edition.appeared()));
        return open.askedAgain(arrived);
    }

    private void begin(@Nullable Edition standing, ArticleEvent event) {
        Article article = event.article();
        Fingerprint fingerprint = Fingerprint.of(article.facts().articleBody());
        Edition edition = Edition.of(event, standing, fingerprint.shingles(), moments.reached());
        boolean isKnownText = standing != null && standing.hasTextOf(edition);
        shelf.put(article.id(), edition);
        shelf.put(article.id(), event);
        long arrived = moments.now().toEpochMilli();
        shelf.put(
                article.id(),
                isKnownText
                        ? Gathering.ofKnownText(event.version(), arrived, edition.link())
                        : Gathering.ofText(event.version(), arrived));
        if (!isKnownText) {
            probe(edition, fingerprint, arrived);
        }
        output.report(Report.of(event, edition.appeared()));
        registerAlias(article);
    }

    private void probe(Edition edition, Fingerprint fingerprint, long arrived) {
        for (int group = 0; group < Fingerprint.GROUPS; group++) {
            output.probe(new Probe(edition.appearance(), edition.version(), arrived, group, fingerprint.keysOf(group)));
        }
    }

    /** What is gone from an address is the article whose own address may be another. */
    private void registerAlias(Article article) {
        String fetched = ArticleId.of(article.fetch().url());
        if (!fetched.equals(article.id())) {
            output.note(fetched, new Note.Alias(article.id()));
        }
    }

    /** Takes that an article is gone from an address, which may be another than its own. */
    void withdraw(String id, Withdrawal withdrawal) {
        String article = shelf.edition(id) == null ? shelf.aliased(id) : null;
        if (article == null) {
            takeBack(id, withdrawal);
        } else {
            output.note(article, new Note.Withdrawn(withdrawal));
        }
    }

    private void takeBack(String id, Withdrawal withdrawal) {
        Gathering open = shelf.gathering(id);
        Edition standing = shelf.edition(id);
        ArticleEvent last = shelf.event(id);
        if (open != null) {
            shelf.put(id, open.followedBy(new Behind(null, withdrawal)));
        } else if (standing != null
                && last != null
                && standing.pubStatus() == PubStatus.USABLE
                && !withdrawal.fetchedAt().isBefore(standing.versionCreated())) {
            ArticleEvent event = Revisions.retracted(standing, withdrawal, last);
            publish(id, standing, event, standing.link());
            output.report(Report.of(event, standing.appeared()));
        }
    }

    /** Takes what others have to say of an article. */
    void read(String id, Note note) {
        switch (note) {
            case Note.Answer answer -> answered(id, answer);
            case Note.Comparison comparison -> compare(id, comparison);
            case Note.Verdict verdict -> decided(id, verdict);
            case Note.Placement placement -> placed(id, placement);
            case Note.Alias(String article) -> shelf.putAlias(id, article, moments.reached());
            case Note.Withdrawn(Withdrawal withdrawal) -> takeBack(id, withdrawal);
        }
    }

    private @Nullable Gathering open(String id, int version) {
        Gathering open = shelf.gathering(id);
        return open == null || open.version() != version ? null : open;
    }

    private void answered(String id, Note.Answer answer) {
        Gathering open = open(id, answer.version());
        if (open == null || !open.awaits(answer.group())) {
            return;
        }
        Gathering more = open.answered(answer);
        if (more.missing() == 0) {
            more = compareAll(id, more);
        }
        go(id, more);
    }

    private Gathering compareAll(String id, Gathering gathering) {
        Edition edition = requireNonNull(shelf.edition(id), "edition");
        List<Appearance> suspects = Suspects.of(gathering.hits(), gathering.arrived());
        for (Appearance suspect : suspects) {
            output.note(
                    suspect.article(),
                    new Note.Comparison(
                            edition.appearance(),
                            gathering.version(),
                            gathering.arrived(),
                            requireNonNull(edition.shingles(), "shingles")));
        }
        return gathering.comparing(suspects.size());
    }

    /** Of two that are alike the later one is the copy, whichever came first. One that was taken back has no copies. */
    private void compare(String id, Note.Comparison comparison) {
        Edition edition = shelf.edition(id);
        Appearance asker = comparison.asker();
        Double similarity = null;
        if (edition != null && edition.shingles() != null && edition.pubStatus() == PubStatus.USABLE) {
            Resemblance resemblance = Resemblance.of(edition.shingles(), comparison.shingles());
            if (resemblance.isCopy() && edition.appearance().isBefore(asker)) {
                similarity = resemblance.containment();
            } else if (resemblance.isCopy()) {
                link(id, edition, new Link(asker, resemblance.containment()));
            }
        }
        Appearance own = edition == null ? new Appearance(0, id) : edition.appearance();
        output.note(asker.article(), new Note.Verdict(comparison.version(), comparison.asked(), own, similarity));
    }

    /** An earlier article came late: what was said is corrected, or said right at once. */
    private void link(String id, Edition edition, Link link) {
        Gathering open = shelf.gathering(id);
        if (open != null) {
            shelf.put(id, open.linked(link));
            return;
        }
        Link standing = edition.link();
        ArticleEvent last = shelf.event(id);
        boolean isNews = standing == null || link.original().isBefore(standing.original());
        if (isNews && last != null && edition.pubStatus() == PubStatus.USABLE) {
            publish(id, edition, Revisions.linked(edition, link, last), link);
        }
    }

    private void decided(String id, Note.Verdict verdict) {
        Gathering open = open(id, verdict.version());
        if (open != null && open.arrived() == verdict.asked()) {
            Double similarity = verdict.similarity();
            go(id, open.compared(similarity == null ? null : new Link(verdict.other(), similarity)));
        }
    }

    private void placed(String id, Note.Placement placement) {
        Gathering open = open(id, placement.version());
        if (open != null) {
            go(id, open.placed(placement.storyId()));
        }
    }

    private void go(String id, Gathering gathering) {
        if (!gathering.isComplete()) {
            shelf.put(id, gathering);
            return;
        }
        Edition edition = requireNonNull(shelf.edition(id), "edition");
        ArticleEvent event = requireNonNull(shelf.event(id), "event");
        Link link = gathering.link();
        publish(id, edition, event.marked(original(link), gathering.storyId()), link);
        shelf.endGathering(id);
        gathering.behind().forEach(behind -> follow(id, behind));
    }

    private void follow(String id, Behind behind) {
        if (behind.article() != null) {
            take(behind.article());
        }
        if (behind.withdrawal() != null) {
            takeBack(id, behind.withdrawal());
        }
    }

    private static ArticleEvent.@Nullable Original original(@Nullable Link link) {
        return link == null ? null : new ArticleEvent.Original(link.original().article(), link.similarity());
    }

    private void publish(String id, Edition edition, ArticleEvent event, @Nullable Link link) {
        List<Count> counts = Tallies.of(event);
        output.event(event);
        output.tallies(Tallies.changes(edition.appeared(), edition.counted(), counts));
        shelf.put(id, edition.published(event, link, counts));
    }

    /** Forgets what the window no longer needs, and in the end the article; not while it waits to be published. */
    void age(String id, Edition edition, Duration window, Duration memory) {
        Duration age = Duration.between(edition.kept(), moments.reached());
        boolean isForgotten = age.compareTo(memory) > 0;
        boolean isCondensed = edition.shingles() != null && age.compareTo(window) > 0;
        if (isForgotten && shelf.gathering(id) == null) {
            shelf.forget(id);
        } else if (isCondensed && shelf.gathering(id) == null) {
            shelf.condense(id, edition);
        }
    }

    /** Forgets an address of which nothing was heard for long. */
    void age(String id, DeskShelf.Alias alias, Duration memory) {
        if (alias.kept().isBefore(moments.reached().minus(memory))) {
            shelf.forgetAlias(id);
        }
    }
}
