package dateline.deploy.standalone.pace;

import dateline.deploy.standalone.pace.Minute.Phase;
import dateline.deploy.standalone.pace.Watched.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A press that prints as fast as it is told, and each minute a look at what came of it. For one thread. */
final class Load {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LULL = Duration.ofSeconds(5);
    private static final int MINUTES_BETWEEN_COLLECTIONS = 5;

    /** More than is under way while feeds are polled every other second, whatever the speed. */
    private static final int WAITING = 600;

    private final Installation installation;
    private final List<Watched> processes;
    private final Consumer<Minute> minutes;

    /** Tells what came of each minute. */
    Load(Installation installation, List<Watched> processes, Consumer<Minute> minutes) {
        this.installation = installation;
        this.processes = List.copyOf(processes);
        this.minutes = minutes;
        installation.journey().measure(true);
    }

    /** Keeps more waiting than can be done, and tells how many pages a second arrive. */
    double saturate(Duration time) throws InterruptedException {
        long start = System.nanoTime();
        long before = installation.journey().arrivals();
        while (System.nanoTime() - start < time.toNanos()) {
            while (behind() < WAITING) {
                installation.publish();
            }
            Thread.sleep(PAUSE);
        }
        return (installation.journey().arrivals() - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** How many pages that are out have not arrived. */
    long behind() {
        return installation.published() - installation.journey().arrivals();
    }

    /** Prints at even intervals. */
    void even(Phase phase, int rate, Duration time) throws IOException, InterruptedException {
        Duration done = Duration.ZERO;
        for (int minute = 1; done.compareTo(time) < 0; minute++) {
            Duration left = time.minus(done);
            Duration next = left.compareTo(MINUTE) < 0 ? left : MINUTE;
            long start = System.nanoTime();
            int before = installation.published();
            Metronome.every(rate, next, _ -> installation.publish());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            done = done.plus(next);
            boolean last = done.compareTo(time) >= 0;
            boolean collected = phase == Phase.SOAK && (last || minute % MINUTES_BETWEEN_COLLECTIONS == 0);
            note(phase, done, took, before, collected);
        }
    }

    /** What the processes take before a load begins, their heaps collected. */
    List<Reading> calm() throws IOException, InterruptedException {
        drain(LULL);
        installation.journey().drain();
        return read(true);
    }

    /**
     * Lets the installation catch up while nothing new comes.
     *
     * @return how long that took
     */
    Duration catchUp(Duration patience) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (behind() > 0 && System.nanoTime() - start < patience.toNanos()) {
            long before = System.nanoTime();
            int printed = installation.published();
            drain(MINUTE);
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            note(Phase.CATCH_UP, Duration.ofNanos(System.nanoTime() - start), took, printed, false);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits until nothing is under way, but not for ever. */
    void drain(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (behind() > 0 && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
        }
    }

    private void note(Phase phase, Duration end, Duration length, int before, boolean collected)
            throws IOException, InterruptedException {
        Times times = installation.journey().drain();
        long behind = behind();
        int printed = installation.published() - before;
        if (collected) {
            drain(LULL); // so that no page waits for the collection
        }
        minutes.accept(new Minute(phase, end, length, printed, times, behind, read(collected)));
    }

    private List<Reading> read(boolean collected) throws IOException, InterruptedException {
        List<Reading> readings = new ArrayList<>();
        for (Watched process : processes) {
            readings.add(process.read(collected));
        }
        return readings;
    }
}
