package dateline.enrich.quotation;

import dateline.enrich.events.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows which actor holds the office that words name: <i>the president</i>. For one text. */
final class Offices {
    private final Scene scene;

    Offices(Scene scene) {
        this.scene = scene;
    }

    /** The one who holds it; empty where nobody does, or several do. */
    Optional<Actor> holder(int first, int last) {
        List<String> words =
                Arrays.asList(scene.words(first, last).toLowerCase(Locale.ROOT).split("\\W+", -1));
        List<Actor> holders = scene.actors().stream()
                .filter(actor -> holds(actor, words, country(first, last)))
                .toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private Optional<String> country(int first, int last) {
        return scene.namings(first, last + 1).stream()
                .flatMap(naming -> Optional.ofNullable(naming.actor().countryCode()).stream())
                .findFirst();
    }

    private static boolean holds(Actor actor, List<String> words, Optional<String> country) {
        if (actor.type() != Actor.Type.PERSON
                || actor.role() == null
                || !words.getFirst().equals("the")) {
            return false;
        }
        List<String> role = List.of(actor.role().toLowerCase(Locale.ROOT).split("\\W+", -1));
        boolean sameOffice = role.contains(words.getLast());
        return sameOffice
                && (role.containsAll(words.subList(1, words.size()))
                        || country.filter(code -> code.equals(actor.countryCode()))
                                .isPresent());
    }
}
