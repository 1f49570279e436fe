package dateline.deploy.standalone.press;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one site is: its name, its looks, its habits.
 *
 * @param id first label of its host
 * @param name the name that readers know
 * @param tagline what it says below its name
 * @param style name of the template that its pages are made with
 * @param feed how it announces its articles
 * @param path pattern of its article addresses, with {@code {date}} and {@code {slug}}
 * @param country where it reports from (ISO 3166-1 alpha-2)
 * @param language what it writes in; absent: several languages, each article names its own
 * @param zone the time zone of the dates that it prints
 * @param sections its desks, in the order of its menu
 */
record Masthead(
        String id,
        String name,
        String tagline,
        String style,
        FeedFormat feed,
        String path,
        String country,
        @Nullable Locale language,
        ZoneId zone,
        List<String> sections) {

    Masthead {
        sections = List.copyOf(sections);
    }

    static Masthead read(String id) {
        Manuscript file = Manuscript.read("sites/" + id + ".txt");
        return new Masthead(
                id,
                file.field("name"),
                file.field("tagline"),
                file.field("style"),
                FeedFormat.named(file.field("feed")),
                file.field("path"),
                file.field("country"),
                language(file.optional("language")),
                ZoneId.of(file.field("zone")),
                file.list("sections"));
    }

    private static @Nullable Locale language(String tag) {
        return tag.isEmpty() ? null : Locale.forLanguageTag(tag);
    }

    String host() {
        return id + ".localhost";
    }

    /** What its own words, such as the menu, are written in. */
    Locale languageOfItsOwn() {
        return language == null ? Locale.ENGLISH : language;
    }
}
