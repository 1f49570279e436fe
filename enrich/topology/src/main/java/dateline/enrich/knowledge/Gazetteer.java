package dateline.enrich.knowledge;

import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All names of the knowledge base as a trie of tokens, in which a text is looked up in one pass; of names that overlap
 * the longest wins. Case counts: what is written with a capital must have one in the text, and an acronym must be all
 * capitals, so that WHO is not who. Accents do not count. Immutable, thread-safe.
 */
public final class Gazetteer {
    private final List<Node> roots;
    private final int own;
    private final Node root = new Node();

    /**
     * A gazetteer whose own names come after those of others.
     *
     * @param own how many of the others, the first ones, are an operator's
     */
    private Gazetteer(List<Node> others, int own) {
        roots = new ArrayList<>(others);
        roots.add(root);
        this.own = own;
    }

    /** All names of the knowledge base, which are those of English text. */
    public static Gazetteer of(Knowledge knowledge) {
        Gazetteer gazetteer = new Gazetteer(List.of(), 0);
        knowledge.people().forEach(gazetteer::add);
        knowledge.bodies().forEach(gazetteer::add);
        knowledge.countries().forEach(gazetteer::addState);
        knowledge.countries().forEach(gazetteer::addCapitals);
        knowledge.countries().forEach(gazetteer::addDemonyms);
        return gazetteer;
    }

    /**
     * The same and what is named otherwise in other languages: the states as the Unicode CLDR, which the JDK ships, has
     * them in that one, capitals and bodies by the names that any has for them.
     */
    public Gazetteer with(Knowledge knowledge, Locale language) {
        Gazetteer gazetteer = new Gazetteer(roots, own);
        knowledge.countries().forEach(country -> gazetteer.addLocal(country, language));
        gazetteer.addForeign(knowledge, OtherLanguages.shipped());
        return gazetteer;
    }

    private void addForeign(Knowledge knowledge, OtherLanguages names) {
        for (Entry.Country country : knowledge.countries()) {
            names.capitals(country.code())
                    .forEach(name -> add(
                            name, new Sense.Capital(country, country.capitals().getFirst())));
        }
        for (Entry.Body body : knowledge.bodies()) {
            names.bodies(body.id()).forEach(name -> add(name, new Sense.Organised(body)));
        }
    }

    /** The same and before it what an operator added, which wins where both know a name. */
    public Gazetteer under(Gazetteer added) {
        List<Node> all = new ArrayList<>(added.roots);
        all.addAll(roots);
        return new Gazetteer(all, added.roots.size());
    }

    private void add(Entry.Person person) {
        addAll(person.name(), person.aliases(), new Sense.Named(person));
    }

    private void add(Entry.Body body) {
        addAll(body.name(), body.aliases(), new Sense.Organised(body));
    }

    private void addState(Entry.Country country) {
        addAll(country.name(), country.aliases(), new Sense.State(country));
    }

    private void addLocal(Entry.Country country, Locale language) {
        String local = Locale.of("", country.code()).getDisplayCountry(language);
        if (!local.equals(country.code())) {
            add(local, new Sense.State(country));
        }
    }

    private void addCapitals(Entry.Country country) {
        country.capitals().forEach(city -> add(city, new Sense.Capital(country, city)));
    }

    private void addDemonyms(Entry.Country country) {
        country.demonyms().forEach(demonym -> add(demonym, new Sense.Demonym(country)));
    }

    private void addAll(String name, List<String> aliases, Sense sense) {
        add(name, sense);
        aliases.forEach(alias -> add(alias, sense));
    }

    /** The first meaning that claims a name keeps it. */
    private void add(String name, Sense sense) {
        Node node = root;
        for (Token token : Text.of(name).tokens()) {
            node = node.next.computeIfAbsent(Folding.of(token.word()), key -> new Node());
        }
        if (node.sense == null && node != root) {
            node.sense = sense;
            node.name = name;
        }
    }

    /** All names in a text, in order and without overlap. */
    public List<Match> find(Text text) {
        List<Match> matches = new ArrayList<>();
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Match match = longest(tokens, i);
            if (match != null) {
                matches.add(match);
                i = match.last();
            }
        }
        return matches;
    }

    private @Nullable Match longest(List<Token> tokens, int first) {
        Match longest = null;
        for (int i = 0; i < roots.size(); i++) {
            Match match = longest(roots.get(i), tokens, first, i < own);
            longest = longest == null || (match != null && match.last() > longest.last()) ? match : longest;
        }
        return longest;
    }

    private static @Nullable Match longest(Node start, List<Token> tokens, int first, boolean own) {
        Match longest = null;
        Node node = start;
        for (int i = first; i < tokens.size(); i++) {
            node = node.next.get(Folding.of(tokens.get(i).word()));
            if (node == null) {
                return longest;
            }
            if (node.sense != null && hasCaseOf(node.name, tokens, first, i)) {
                longest = new Match(first, i, node.sense, own);
            }
        }
        return longest;
    }

    private static boolean hasCaseOf(String name, List<Token> tokens, int first, int last) {
        int at = 0;
        for (int i = first; i <= last; i++) {
            String word = tokens.get(i).word();
            if (!hasCaseOf(name, Math.min(at, name.length() - 1), word, last == first)) {
                return false;
            }
            at += word.length();
            while (at < name.length() && Character.isWhitespace(name.charAt(at))) {
                at++;
            }
        }
        return true;
    }

    private static boolean hasCaseOf(String name, int at, String word, boolean alone) {
        if (alone && Token.isShouted(name)) {
            return Token.isShouted(word);
        }
        return !Character.isUpperCase(name.charAt(at)) || !Character.isLowerCase(word.charAt(0));
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private @Nullable Sense sense;
        private String name = "";
    }
}
