package dateline.enrich.benchmarks.name;

import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.enrich.GivenText;
import dateline.enrich.benchmarks.Calibration;
import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Place;
import dateline.enrich.events.Span;
import dateline.enrich.name.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Prints how well the mentions of actors and places are found in labelled texts. */
final class ActorQuality {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);
    /** Each text is read once, though it is measured twice. */
    private static final Map<String, Analysis> KNOWN = new HashMap<>();

    private ActorQuality() {}

    /** Measures each file of labelled texts. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            List<LabelledText> texts = LabelledText.ofJson(Path.of(file));
            System.out.println(NameScores.of(ActorQuality::found, texts));
            Calibration calibration = new Calibration();
            texts.forEach(text -> add(text, calibration));
            System.out.printf(
                    Locale.ROOT, "confidence of actors: error %.3f%n%s", calibration.error(), calibration.table());
        }
    }

    private static void add(LabelledText text, Calibration calibration) {
        Set<LabelledText.Label> truth = Set.copyOf(text.labels());
        for (Actor actor : analysis(text.text()).actors()) {
            boolean right = labels(text.text(), actor).anyMatch(truth::contains);
            calibration.add(actor.confidence(), right);
        }
    }

    private static Analysis analysis(String text) {
        return KNOWN.computeIfAbsent(
                text,
                one -> ENRICHER.annotate(new GivenText(null, one, null, List.of()))
                        .analysis());
    }

    private static Stream<LabelledText.Label> labels(String text, Actor actor) {
        return actor.mentions().stream()
                .map(mention -> label(text, mention.start(), mention.end(), kind(actor.type())));
    }

    private static Set<LabelledText.Label> found(String text) {
        if (text.isBlank()) {
            return Set.of();
        }
        Analysis analysis = analysis(text);
        Set<LabelledText.Label> found = new HashSet<>();
        analysis.actors().forEach(actor -> labels(text, actor).forEach(found::add));
        for (Place place : analysis.places()) {
            for (Span mention : place.mentions()) {
                found.add(label(text, mention.start(), mention.end(), Kind.PLACE));
            }
        }
        return found;
    }

    private static LabelledText.Label label(String text, int start, int end, Kind kind) {
        return new LabelledText.Label(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end), kind);
    }

    private static Kind kind(Actor.Type type) {
        return switch (type) {
            case PERSON -> Kind.PERSON;
            case STATE -> Kind.PLACE;
            case INTERGOVERNMENTAL, GOVERNMENT, PARTY, GROUP, COMPANY, MEDIA, ORGANISATION -> Kind.ORGANISATION;
        };
    }
}
