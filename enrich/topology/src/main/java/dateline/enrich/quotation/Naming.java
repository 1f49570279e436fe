package dateline.enrich.quotation;

import dateline.enrich.events.Actor;

/**
 * Tokens that name an actor.
 *
 * @param first its first token
 * @param last its last token
 */
record Naming(Actor actor, int first, int last) {
    boolean isPerson() {
        return actor.type() == Actor.Type.PERSON;
    }
}
