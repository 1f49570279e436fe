package dateline.enrich.sentiment;

import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import java.util.Optional;

/** Judges how a sentence speaks of whom it names. Thread-safe. */
interface TargetModel {
    /** The odds for one span; empty where no token stands there. */
    Optional<Odds> judge(Units units, Text text, Span span, Voice voice);

    /** What it is called among the annotators that ran, as {@code name/version}. */
    String name();
}
