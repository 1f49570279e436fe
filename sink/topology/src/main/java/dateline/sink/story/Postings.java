package dateline.sink.story;

import java.util.Arrays;

/**
 * Which stories are found by a feature, for millions of features: chains in arrays, because most features lead to one
 * story, and a list for each of them would take the better part of the heap. A story can be taken out in a time that does
 * not depend on how many share its features. For one thread.
 */
final class Postings {
    private static final int SMALLEST = 64;

    private final int most;

    /** Where the chain of each slot begins; places count from 1, and 0 is none. */
    private int[] heads;

    /** Of each place: a story has as many as it may have features, one after the other. */
    private int[] features;

    private int[] next;
    private int[] before;

    /** How many of its places a story uses. */
    private byte[] used;

    /**
     * Of no story yet.
     *
     * @param most how many features a story may have, 1 to 127
     */
    Postings(int most) {
        this.most = most;
        used = new byte[SMALLEST];
        int places = SMALLEST * most + 1;
        features = new int[places];
        next = new int[places];
        before = new int[places];
        heads = new int[SMALLEST];
    }

    /**
     * Files a story, which is none of those that are filed.
     *
     * @param story its number; small ones take little memory
     */
    void add(int story, int[] of) {
        while (story >= used.length) {
            grow();
        }
        used[story] = (byte) of.length;
        for (int i = 0; i < of.length; i++) {
            int place = first(story) + i;
            features[place] = of[i];
            chain(place);
        }
    }

    void remove(int story) {
        for (int place = first(story); place < first(story) + used[story]; place++) {
            unchain(place);
        }
        used[story] = 0;
    }

    /** The stories of a feature, of many so many that were filed last, the last first. */
    int[] of(int feature, int limit) {
        int[] found = new int[limit];
        int count = 0;
        for (int place = heads[slot(feature)]; place != 0 && count < limit; place = next[place]) {
            if (features[place] == feature) {
                found[count] = (place - 1) / most;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int first(int story) {
        return story * most + 1;
    }

    private void chain(int place) {
        int slot = slot(features[place]);
        int head = heads[slot];
        next[place] = head;
        before[place] = 0;
        before[head] = place; // that of 0 is never read
        heads[slot] = place;
    }

    private void unchain(int place) {
        if (before[place] == 0) {
            heads[slot(features[place])] = next[place];
        } else {
            next[before[place]] = next[place];
        }
        before[next[place]] = before[place];
    }

    private int slot(int feature) {
        return (feature ^ feature >>> Short.SIZE) & (heads.length - 1);
    }

    private void grow() {
        int[] oldHeads = heads;
        int[] oldNext = next;
        used = Arrays.copyOf(used, 2 * used.length);
        int places = used.length * most + 1;
        features = Arrays.copyOf(features, places);
        next = new int[places];
        before = new int[places];
        heads = new int[Integer.highestOneBit(places)];
        for (int head : oldHeads) {
            for (int place = reversed(head, oldNext); place != 0; place = oldNext[place]) {
                chain(place);
            }
        }
    }

    /** Turns a chain round, because what is chained last comes first; its new beginning. */
    private static int reversed(int head, int[] next) {
        int before = 0;
        int place = head;
        while (place != 0) {
            int after = next[place];
            next[place] = before;
            before = place;
            place = after;
        }
        return before;
    }
}
