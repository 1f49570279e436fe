package dateline.enrich.sentiment;

import static dateline.enrich.sentiment.Features.mix;

/** Sees a sentence from its target: which words stand before, after and near, and how they speak. For one target. */
final class TargetFeatures {
    private static final int BEFORE = 1;
    private static final int AFTER = 2;
    private static final int NEAR = 4;
    private static final int SIDES = 16;
    private static final int POSITIONS = 5;
    private static final int PAIRED = 6;

    private final Units units;
    private final Window window;
    private final Features features;
    private final Keys keys = new Keys();
    private final double[] sums = new double[8];

    private TargetFeatures(Units units, Window window) {
        this.units = units;
        this.window = window;
        this.features = new Features(window.genre());
    }

    static Features of(Units units, int first, int last, Voice voice) {
        TargetFeatures seen = new TargetFeatures(units, new Window(units, first, last, voice));
        seen.frame(units.isQuoted(first));
        for (int place = 0; place < seen.window.size(); place++) {
            if (place != seen.window.target()) {
                seen.word(place);
            }
        }
        seen.neighbours();
        seen.positions();
        seen.pairs();
        seen.clause();
        seen.totals();
        return seen.features;
    }

    private void frame(boolean quoted) {
        has(91, 0, 0);
        has(90, quoted ? 1 : 0, 0);
        has(92, Math.min(3, window.target()), 0);
        has(93, Math.min(3, window.size() - 1 - window.target()), 0);
        has(94, Math.min(8, window.size() / 6), 0);
    }

    private void word(int place) {
        int token = window.token(place);
        int side = place < window.target() ? BEFORE : AFTER;
        int distance = Math.abs(place - window.target());
        int stem = units.stem(token);
        words(place, side, side * SIDES + bucket(distance));
        has(4, stem, 0);
        has(5, stem, side);
        if (distance <= NEAR) {
            has(6, stem, side);
        }
        if (units.isNegated(token)) {
            has(9, stem, 0);
            has(9, stem, side);
        }
        if (units.valence(token) != 0) {
            valence(place, side, distance);
        }
    }

    private void words(int place, int side, int position) {
        int word = window.word(place);
        int next = window.word(place + 1);
        has(1, word, 0);
        has(2, word, side);
        has(3, word, position);
        if (place + 1 < window.size()) {
            has(7, word, next);
            has(8, word, next * 31 + side);
        }
    }

    private void valence(int place, int side, int distance) {
        int token = window.token(place);
        double valence = units.valence(token);
        int sign = valence < 0 ? 1 : 2;
        has(10, sign, side * SIDES + bucket(distance));
        has(11, sign, window.word(place + 1));
        has(12, sign, window.word(place - 1));
        has(13, sign, units.isQuoted(token) ? side : 0);
        has(15, units.stem(token), side);
        has(16, (int) Math.round(valence), side);
        int which = (side - 1) * 2 + sign - 1;
        sums[which] += valence;
        sums[4 + which] += valence / (1 + distance / 4.0);
    }

    private void neighbours() {
        int place = window.target();
        int before = window.word(place - 1);
        int after = window.word(place + 1);
        has(20, before, after);
        has(21, before, window.word(place - 2));
        has(22, after, window.word(place + 2));
        has(23, after, window.word(place + 2) * 31 + window.word(place + 3));
        has(24, before, window.word(place - 2) * 31 + window.word(place - 3));
        has(25, before, 0);
        has(26, after, 0);
    }

    private void positions() {
        int place = window.target();
        for (int i = 1; i <= POSITIONS; i++) {
            has(30, window.word(place + i), i);
            has(30, window.word(place - i), -i);
        }
    }

    /** Two words of one side, whatever stands between them. */
    private void pairs() {
        int place = window.target();
        for (int i = 1; i < PAIRED; i++) {
            for (int j = i + 1; j <= PAIRED; j++) {
                if (place + j < window.size()) {
                    has(31, window.word(place + i), window.word(place + j));
                }
                if (place - j >= 0) {
                    has(32, window.word(place - i), window.word(place - j));
                }
            }
        }
    }

    /** What stands in the same clause weighs more. */
    private void clause() {
        double negative = 0;
        double positive = 0;
        for (int place = window.clauseStart(); place < window.clauseEnd(); place++) {
            if (place != window.target()) {
                int side = place < window.target() ? BEFORE : AFTER;
                double valence = units.valence(window.token(place));
                has(33, units.stem(window.token(place)), side);
                has(17, window.word(place), side);
                negative += Math.min(0, valence);
                positive += Math.max(0, valence);
                if (valence != 0) {
                    has(34, valence < 0 ? 1 : 2, side);
                }
            }
        }
        features.add(key(35, 1, 0), negative / 2);
        features.add(key(35, 2, 0), positive / 2);
        has(36, step((negative + positive) / 2), 0);
    }

    private void totals() {
        for (int i = 0; i < sums.length; i++) {
            features.add(key(95, i, 0), sums[i] / 2);
        }
        has(96, step((sums[0] + sums[1] + sums[2] + sums[3]) / 2), 0);
        has(97, step(sums[4] + sums[5] + sums[6] + sums[7]), 0);
    }

    /** Whatever is seen twice counts once. */
    private void has(int kind, int a, int b) {
        int key = key(kind, a, b);
        if (keys.add(key)) {
            features.add(key, 1);
        }
    }

    /** Headlines have features of their own: they say the same things in other ways. */
    private int key(int kind, int a, int b) {
        return mix(features.genre().kind(kind), a, b);
    }

    private static int step(double sum) {
        return Math.clamp(Math.round(sum), -3, 3);
    }

    private static int bucket(int distance) {
        if (distance <= 2) {
            return distance;
        }
        return Math.min(6, 33 - Integer.numberOfLeadingZeros(distance - 1));
    }
}
