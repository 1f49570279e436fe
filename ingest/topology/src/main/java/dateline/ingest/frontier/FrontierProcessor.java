package dateline.ingest.frontier;

import dateline.ingest.events.Trace;
import dateline.ingest.frontier.FrontierItem.AtHost;
import dateline.ingest.frontier.FrontierItem.Standing;
import dateline.ingest.websub.Callback;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Owns all traffic to its hosts. Items come in by their topic; a pulse takes the answers of the virtual threads and
 * sends them out again. Only the stream thread touches the state, and an entry leaves the queue only in the transaction
 * that carries its result, so that a crash repeats a request but loses none.
 */
final class FrontierProcessor implements Processor<String, FrontierItem, String, Object> {
    private final Pace pace;
    private final Optional<Callback> callback;
    private final Crew crew;
    private final FrontierMeters meters;
    private final Rests rests;
    private @Nullable Shift shift;

    FrontierProcessor(Pace pace, Optional<Callback> callback, Crew crew, FrontierMeters meters) {
        this.pace = pace;
        this.callback = callback;
        this.crew = crew;
        this.meters = meters;
        this.rests = new Rests(pace);
    }

    /** What exists between init and close. */
    private record Shift(Desk desk, Lanes lanes, Dispatch dispatch, Pulse pulse, FrontierMeters.Load load) {}

    @Override
    public void init(ProcessorContext<String, Object> context) {
        Instant now = crew.now();
        Desk desk = Desk.open(context, pace, callback, new Output(context, meters, crew::now), now);
        Lanes lanes = new Lanes(crew);
        Pulse pulse = new Pulse(context, this::beat);
        shift = new Shift(desk, lanes, new Dispatch(desk, lanes, crew), pulse, meters.open());
        rest(shift, now, false);
    }

    @Override
    public void process(Record<String, FrontierItem> event) {
        Shift open = open();
        Instant now = crew.now();
        switch (event.value()) {
            case Standing standing -> open.desk().visits().standing(standing, now);
            case AtHost item -> open.desk().accept(item, now);
        }
        rest(open, now, false);
    }

    @Override
    public void close() {
        if (shift != null) {
            shift.lanes().close();
            meters.close(shift.load());
            shift = null;
        }
    }

    private Shift open() {
        if (shift == null) {
            throw new IllegalStateException("processor must be initialised before it is used");
        }
        return shift;
    }

    private void beat() {
        Shift open = open();
        Optional<Report> report = open.lanes().next();
        while (report.isPresent()) {
            try (Trace.Scope _ = Trace.begun().enter()) {
                settle(open.desk(), report.get());
            }
            report = open.lanes().next();
        }
        Instant now = crew.now();
        boolean full = open.dispatch().send(now);
        open.desk().upkeep().goOn(now);
        rest(open, now, full);
    }

    /** Whatever comes of an answer, its host is asked again. */
    private void settle(Desk desk, Report report) {
        try {
            desk.conclude(report.answer());
        } finally {
            free(desk, report);
        }
    }

    private void free(Desk desk, Report report) {
        Answer answer = report.answer();
        rests.rest(answer.host(), answer);
        if (report.last()) {
            report.left().reversed().forEach(errand -> desk.putBack(errand, answer.host()));
            answer.host().end();
        }
        desk.hosts().changed(answer.host());
    }

    private void rest(Shift open, Instant now, boolean full) {
        open.load().set(open.desk().backlog(), open.desk().hosts().size());
        Instant next = open.lanes().isBusy() || full ? now : open.desk().hosts().nextDue();
        open.pulse().beatAt(next, now);
    }
}
