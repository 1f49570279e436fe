package dateline.sink.events;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who acts in a story.
 *
 * @param id the actor's id
 * @param name the actor's name
 * @param articles how many of the story's articles name the actor
 */
public record StoryActor(String id, String name, int articles) {
    public StoryActor {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
