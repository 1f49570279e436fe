package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.FeedKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an address that is polled.
 *
 * @param what what it should be
 * @param followers on whose behalf, never empty; articles are put down to the first
 * @param memory the last document
 * @param nextPoll not before
 * @param tempo how often it has something new
 * @param strain weight of the failures since the last poll that did not fail
 * @param trouble the last failure's word; absent: the last poll did not fail
 * @param subscription the hub that tells of its news; absent: it names none
 */
record FeedState(
        FeedKind what,
        List<Follower> followers,
        Memory memory,
        Instant nextPoll,
        Tempo tempo,
        int strain,
        @Nullable String trouble,
        @Nullable Subscription subscription) {
    FeedState {
        requireNonNull(what, "what");
        requireNonNull(memory, "memory");
        requireNonNull(nextPoll, "nextPoll");
        requireNonNull(tempo, "tempo");
        followers = List.copyOf(followers);
        if (followers.isEmpty()) {
            throw new IllegalArgumentException("followers must not be empty");
        }
    }

    static FeedState fresh(FrontierItem.Follow follow, Instant now) {
        return new FeedState(
                follow.what(), List.of(Follower.of(follow)), Memory.NONE, now, Tempo.UNKNOWN, 0, null, null);
    }

    /** With this follower, in the place of what it was before. A source that is near already does not follow from afar. */
    FeedState followedBy(Follower follower, FeedKind kind) {
        if (follower.via() != null && isNearer(follower)) {
            return this;
        }
        List<Follower> all = new ArrayList<>(followers);
        int place = place(follower.source().id(), follower.via());
        if (place < 0) {
            all.add(follower);
        } else {
            all.set(place, follower);
        }
        // what the operator calls a sitemap is taken whole, whoever else names it
        FeedKind whole = kind == FeedKind.NEWS_SITEMAP && what == FeedKind.SITEMAP ? what : kind;
        // of what was taken for a sitemap of news, the rest is still to be had
        Memory kept = what == FeedKind.NEWS_SITEMAP && whole != what ? memory.leadsAlone() : memory;
        return new FeedState(whole, all, kept, nextPoll, tempo, strain, trouble, subscription);
    }

    /** Without the follower; empty: nobody is left. */
    Optional<FeedState> without(String source, @Nullable URI via) {
        List<Follower> rest =
                followers.stream().filter(follower -> !follower.is(source, via)).toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(followedBy(rest));
    }

    /** What waits for the first is dropped with it, so that all is listed anew for another that takes its place. */
    private FeedState followedBy(List<Follower> rest) {
        String first = followers.getFirst().source().id();
        boolean stays = rest.getFirst().source().id().equals(first);
        Memory kept = stays ? memory : memory.leadsAlone();
        return new FeedState(what, rest, kept, nextPoll, tempo, strain, trouble, subscription);
    }

    /** The ways by which a source follows. */
    Stream<Follower> ways(String source) {
        return followers.stream().filter(follower -> follower.source().id().equals(source));
    }

    /** The shortest time between two polls that a follower wants. */
    Duration interval(Duration otherwise) {
        return followers.stream()
                .map(follower -> follower.interval() == null ? otherwise : follower.interval())
                .min(Duration::compareTo)
                .orElse(otherwise);
    }

    /** The shortest interval that a source sets; absent: none does. */
    @Nullable
    Duration ownInterval() {
        return followers.stream()
                .map(Follower::interval)
                .filter(Objects::nonNull)
                .min(Duration::compareTo)
                .orElse(null);
    }

    FeedState read(Memory document, Tempo newer) {
        return new FeedState(what, followers, document, nextPoll, newer, 0, null, subscription);
    }

    FeedState failed(String word, Trouble kind) {
        return new FeedState(what, followers, memory, nextPoll, tempo, kind.after(strain), word, subscription);
    }

    FeedState subscribed(@Nullable Subscription to) {
        return new FeedState(what, followers, memory, nextPoll, tempo, strain, trouble, to);
    }

    FeedState polledAt(Instant next) {
        return new FeedState(what, followers, memory, next, tempo, strain, trouble, subscription);
    }

    private boolean isNearer(Follower follower) {
        return followers.stream()
                .anyMatch(present ->
                        present.source().id().equals(follower.source().id())
                                && !Objects.equals(present.via(), follower.via())
                                && present.hops() < follower.hops());
    }

    private int place(String source, @Nullable URI via) {
        for (int i = 0; i < followers.size(); i++) {
            if (followers.get(i).is(source, via)) {
                return i;
            }
        }
        return -1;
    }
}
