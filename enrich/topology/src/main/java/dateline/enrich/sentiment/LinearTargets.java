package dateline.enrich.sentiment;

import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import java.util.Optional;

/** The model that ships: linear, over words around the target. */
final class LinearTargets implements TargetModel {
    private final LinearModel model = LinearModel.shipped();

    @Override
    public Optional<Odds> judge(Units units, Text text, Span span, Voice voice) {
        return FeatureReader.features(units, text, span, voice).map(model::judge);
    }

    @Override
    public String name() {
        return "linear-sentiment/3";
    }
}
