package dateline.enrich.quotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Quotation;
import dateline.enrich.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationFinderTest {
    private static final QuotationFinder FINDER = new QuotationFinder();
    private static final Pattern NAME = Pattern.compile("\\[([^]]+)]|<([^>]+)>");

    @ParameterizedTest
    @MethodSource("lines")
    void findsWhoIsQuoted(String line) {
        String[] parts = line.split("\\|", -1);

        assertThat(told(parts[0].strip())).isEqualTo(parts[1].strip());
    }

    @Test
    void countsInCodePoints() {
        Text text = Text.of("😀 “The 🌉 opens in May,” Berg said.");

        assertThat(FINDER.find(text, Passages.of(text), List.of()))
                .containsExactly(new Quotation(3, 22, "Berg", "said"));
    }

    @Test
    void theHolderOfAnOfficeSpeaksWhereTheOfficeIsNamed() {
        String string = "Carl Dahl, president, came. The president said: “It was time.”";
        Text text = Text.of(string);
        Actor dahl = new Actor(
                "name:carl-dahl",
                "Carl Dahl",
                Actor.Type.PERSON,
                null,
                "president",
                1,
                1,
                List.of(Mention.of(0, 9, "Carl Dahl")),
                null);

        assertThat(FINDER.find(text, Passages.of(text), List.of(dahl)))
                .extracting(Quotation::speaker)
                .containsExactly("name:carl-dahl");
    }

    @Test
    void aTextOfNothingButMarksIsReadInOneGo() {
        String marks = "‘a 'b “c \"d he said ".repeat(5_000);
        Text text = Text.of(marks);

        assertThat(FINDER.find(text, Passages.of(text), List.of())).isNotEmpty();
    }

    static List<String> lines() throws IOException {
        try (InputStream in = QuotationFinderTest.class.getResourceAsStream("quotations.txt")) {
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String told(String marked) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        Map<String, Actor.Type> types = new LinkedHashMap<>();
        String string = read(marked.replace(" ¶ ", "\n"), mentions, types);
        Text text = Text.of(string);
        List<Actor> actors = new ArrayList<>();
        mentions.forEach((name, where) -> actors.add(
                new Actor(id(name), name, types.getOrDefault(name, Actor.Type.PERSON), null, null, 0, 1, where, null)));
        List<Quotation> found = FINDER.find(text, Passages.of(text), actors);
        return found.isEmpty()
                ? "none"
                : found.stream().map(one -> told(one, string)).collect(Collectors.joining("; "));
    }

    private static String read(String marked, Map<String, List<Mention>> mentions, Map<String, Actor.Type> types) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = NAME.matcher(marked);
        while (matcher.find()) {
            String person = matcher.group(1);
            String name = person == null ? matcher.group(2) : person;
            matcher.appendReplacement(text, name);
            types.put(name, person == null ? Actor.Type.ORGANISATION : Actor.Type.PERSON);
            mentions.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(Mention.of(text.length() - name.length(), text.length(), name));
        }
        return matcher.appendTail(text).toString();
    }

    private static String told(Quotation quotation, String string) {
        String first = string.substring(quotation.start(), quotation.end()).split(" ", -1)[0];
        return Stream.of(quotation.speaker(), quotation.verb(), first)
                .map(QuotationFinderTest::orDash)
                .collect(Collectors.joining(" "));
    }

    private static String orDash(@Nullable String value) {
        return Objects.requireNonNullElse(value, "-");
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
