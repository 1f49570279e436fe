package dateline.enrich.benchmarks.name;

import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.enrich.GivenText;
import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import dateline.enrich.events.Span;
import dateline.enrich.name.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints how well the mentions of actors and places are found in labelled texts. */
final class ActorQuality {
    private static final Enricher ENRICHER = Enricher.withDefaults(EnrichSettings.DEFAULTS);

    private ActorQuality() {}

    /** Measures each file of labelled texts. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            System.out.println(NameScores.of(ActorQuality::found, LabelledText.ofJson(Path.of(file))));
        }
    }

    private static Set<LabelledText.Label> found(String text) {
        if (text.isBlank()) {
            return Set.of();
        }
        Analysis analysis =
                ENRICHER.annotate(new GivenText(null, text, null, List.of())).analysis();
        Set<LabelledText.Label> found = new HashSet<>();
        for (Actor actor : analysis.actors()) {
            for (Mention mention : actor.mentions()) {
                found.add(label(text, mention.start(), mention.end(), kind(actor.type())));
            }
        }
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
