package dateline.sink.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are found by a feature, for millions of features: chains in arrays, because most features lead to one
 * story, and a list for each of them would take the better part of the heap. For one thread.
 */
final class Postings {
    private static final int SMALLEST = 1 << 10;

    /** Where the chain of each slot begins; places count from 1, and 0 is none. */
    private int[] heads = new int[SMALLEST];

    private int[] features = new int[SMALLEST];
    private int[] next = new int[SMALLEST];
    private @Nullable Centre[] centres = new Centre[SMALLEST];
    private int used;
    private int free;

    void add(int feature, Centre centre) {
        int place = takePlace();
        features[place - 1] = feature;
        centres[place - 1] = centre;
        chain(place);
    }

    private int takePlace() {
        int place = free;
        if (place != 0) {
            free = next[place - 1];
            return place;
        }
        if (used == features.length) {
            grow();
        }
        used++;
        return used;
    }

    private void chain(int place) {
        int slot = slot(features[place - 1]);
        next[place - 1] = heads[slot];
        heads[slot] = place;
    }

    void remove(int feature, Centre centre) {
        int before = 0;
        int place = heads[slot(feature)];
        while (place != 0 && (features[place - 1] != feature || !centre.equals(centres[place - 1]))) {
            before = place;
            place = next[place - 1];
        }
        if (place != 0) {
            unchain(before, place);
        }
    }

    private void unchain(int before, int place) {
        if (before == 0) {
            heads[slot(features[place - 1])] = next[place - 1];
        } else {
            next[before - 1] = next[place - 1];
        }
        centres[place - 1] = null;
        next[place - 1] = free;
        free = place;
    }

    /** The stories of a feature; none where it has more than so many, because then it tells none of them apart. */
    List<Centre> of(int feature, int most) {
        List<Centre> found = new ArrayList<>();
        for (int place = heads[slot(feature)]; place != 0 && found.size() <= most; place = next[place - 1]) {
            Centre centre = centres[place - 1];
            if (features[place - 1] == feature && centre != null) {
                found.add(centre);
            }
        }
        return found.size() > most ? List.of() : found;
    }

    private int slot(int feature) {
        return (feature ^ feature >>> Short.SIZE) & (heads.length - 1);
    }

    private void grow() {
        int size = 2 * features.length;
        features = Arrays.copyOf(features, size);
        next = Arrays.copyOf(next, size);
        centres = Arrays.copyOf(centres, size);
        heads = new int[size];
        for (int place = 1; place <= used; place++) {
            chain(place);
        }
    }
}
