package dateline.deploy.standalone.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles that differ in every sentence, the same ones for the same seed. Every fourth is corrected later; every
 * seventh is printed a second time, by the next site. For one thread.
 */
public final class Writer {
    private static final int CORRECTED = 4;
    private static final int COPIED = 7;
    private static final int PARAGRAPHS = 4;
    private static final int SENTENCES = 3;

    private static final List<String> WHO = words("""
        The mayor|A court|The ministry|Two engineers|A union|The school board|Local farmers|The port authority|A judge
        The railway|Fishermen|Volunteers|The hospital|A nurse|The orchestra|Students|The museum|A baker|The council
        Researchers|The water board|A climber|The brewery|Police|The theatre|A shepherd|The airline|Neighbours\
        """);
    private static final List<String> DID = words("""
        opened|rejected|approved|repaired|counted|inspected|delayed|praised|sold|measured|rebuilt|closed|found|cancelled
        painted|photographed|bought|moved|tested|insured|mapped|defended|auctioned|lowered|heated|replaced|cleaned\
        """);
    private static final List<String> WHAT = words("""
        a stone bridge|the old harbour|forty buses|the archive|a wind farm|the night train|a dam|the market hall|six boats
        the library|an ice rink|the cable car|a reservoir|the tram depot|a lighthouse|the vineyards|the ferry|a quarry
        the botanical garden|three chapels|the ring road|a solar field|the clock tower|the sawmill|an aqueduct\
        """);
    private static final List<String> NEAR = words("""
        near|above|outside|behind|beyond|north of|south of|close to|not far from|on the road to|across the river from\
        """);
    private static final List<String> AND = words("""
        after|because|although|as|while|since|so that|until|before|even though|now that|unless|just as|where|long after\
        """);

    private static final List<String> SAID = words("""
        said|told a reporter|wrote to the council|complained|announced on Monday|admitted|explained at length|recalls
        assured the neighbours|insisted|thinks|repeated three times|confirmed by telephone|shouted across the street\
        """);
    private static final List<String> SYLLABLES = words("""
        ba|den|vik|mar|lo|tes|ran|qui|sol|ner|ta|pel|gor|in|zu|lem|hald|rosk|ven|dri|mo|fas|tir|ul|kem|bran|sey|oth\
        """);

    private final RandomGenerator chance;
    private final int sites;
    private @Nullable Piece last;

    /** Writes for that many sites. */
    public Writer(RandomGenerator chance, int sites) {
        this.chance = chance;
        this.sites = sites;
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("[|\n]", -1));
    }

    /** The article of that number; they have to be asked for in order. */
    public Piece write(int number) {
        Piece before = last;
        Piece piece = number % COPIED == COPIED - 1 && before != null ? copy(number, before) : original(number);
        last = piece;
        return piece;
    }

    private Piece original(int number) {
        List<String> paragraphs = new ArrayList<>();
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            paragraphs.add(paragraph());
        }
        boolean corrected = number % CORRECTED == 0 && number % COPIED != COPIED - 2;
        return new Piece(number, number % sites, headline(number), paragraphs, corrected, null);
    }

    private Piece copy(int number, Piece of) {
        return new Piece(number, (of.site() + 1) % sites, of.headline(), of.paragraphs(), false, of.number());
    }

    private String headline(int number) {
        return "%s %s %s, report %d says".formatted(any(WHO), any(DID), any(WHAT), number);
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            text.append(sentence == 0 ? "" : " ").append(sentence());
        }
        return text.toString();
    }

    /** Set phrases are short: what many articles said in the same words would make each a likely copy of many. */
    private String sentence() {
        return "%s %s %s, %s of %s %s, %s %s."
                .formatted(deed(), any(NEAR), name(), name(), name(), any(SAID), any(AND), lowered(deed()));
    }

    private String deed() {
        return any(WHO) + " " + any(DID) + " " + any(WHAT);
    }

    private static String lowered(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** A name that nobody has, so that two articles have few words in a row in common. */
    private String name() {
        StringBuilder name = new StringBuilder();
        for (int syllable = chance.nextInt(2, 4); syllable > 0; syllable--) {
            name.append(any(SYLLABLES));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }
}
