package dateline.enrich.place;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Place;
import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words of a text others have read already, and as what. For one text. */
final class Claims {
    /** As what a word was read. */
    enum Claim {
        NONE,
        PERSON,
        BODY,
        STATE,
        PLACE
    }

    private final Text text;
    private final Claim[] claims;
    private final Set<String> surnames = new HashSet<>();

    Claims(Text text) {
        this.text = text;
        claims = new Claim[text.tokens().size()];
        Arrays.fill(claims, Claim.NONE);
    }

    void addActors(List<Actor> actors) {
        for (Actor actor : actors) {
            for (Mention mention : actor.mentions()) {
                claim(mention.start(), mention.end(), claim(actor.type()));
            }
            if (actor.type() == Actor.Type.PERSON) {
                List<String> keys = Pieces.keys(actor.name());
                surnames.addAll(keys.subList(Math.min(1, keys.size()), keys.size()));
            }
        }
    }

    void addDemonyms(List<Demonym> demonyms) {
        demonyms.forEach(demonym -> claim(demonym.span().start(), demonym.span().end(), Claim.STATE));
    }

    void addPlaces(List<Place> places) {
        for (Place place : places) {
            for (Span span : place.mentions()) {
                claim(span.start(), span.end(), Claim.PLACE);
            }
        }
    }

    /** As what a token was read. */
    Claim at(int token) {
        return claims[token];
    }

    /** Whether somebody in the text bears that name after a given one. */
    boolean isSurname(String key) {
        return surnames.contains(key);
    }

    private static Claim claim(Actor.Type type) {
        return switch (type) {
            case PERSON -> Claim.PERSON;
            case STATE -> Claim.STATE;
            case INTERGOVERNMENTAL, GOVERNMENT, PARTY, GROUP, COMPANY, MEDIA, ORGANISATION -> Claim.BODY;
        };
    }

    private void claim(int start, int end, Claim claim) {
        int last = text.tokenAt(end - 1);
        for (int i = text.tokenAt(start); i <= last && i < claims.length; i++) {
            claims[i] = claim;
        }
    }
}
