package dateline.enrich.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts words into the pieces that a model of the BERT family knows, as the WordPiece of its {@code tokenizer.json} says:
 * the longest known beginning first, then the longest that goes on. Immutable, thread-safe.
 */
final class WordPieces {
    /** Longer sentences are cut: the models know no more. */
    private static final int LONGEST = 256;

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;
    private final boolean lowers;

    private WordPieces(Map<String, Integer> ids, boolean lowers) {
        this.ids = Map.copyOf(ids);
        this.lowers = lowers;
    }

    /**
     * A sentence and a target, as the model takes them.
     *
     * @param ids the numbers of the pieces
     * @param mask 1 for each
     * @param types 0 for the sentence, 1 for the target
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on to the runtime at once, compared by nobody
    record Pair(long[] ids, long[] mask, long[] types) {}

    /** Reads a tokenizer; only WordPiece is known here. */
    static WordPieces read(Path file) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
        JsonNode model = root.path("model");
        if (!model.path("vocab").isObject()
                || !model.path("type").asString("WordPiece").equals("WordPiece")) {
            throw new IOException(file + " must hold a WordPiece model but holds '"
                    + model.path("type").asString("none") + "'");
        }
        Map<String, Integer> ids = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
        for (String needed : List.of("[UNK]", "[CLS]", "[SEP]")) {
            if (!ids.containsKey(needed)) {
                throw new IOException(file + " must know the piece " + needed);
            }
        }
        return new WordPieces(ids, root.path("normalizer").path("lowercase").asBoolean(false));
    }

    Pair pair(String sentence, String target) {
        List<Integer> second = pieces(target);
        List<Integer> first = pieces(sentence);
        int room = Math.max(0, LONGEST - 3 - second.size());
        List<Integer> all = new ArrayList<>();
        all.add(id("[CLS]"));
        all.addAll(first.subList(0, Math.min(room, first.size())));
        all.add(id("[SEP]"));
        int border = all.size();
        all.addAll(second);
        all.add(id("[SEP]"));
        return pair(all, border);
    }

    private static Pair pair(List<Integer> pieces, int border) {
        long[] ids = pieces.stream().mapToLong(Integer::longValue).toArray();
        long[] mask = new long[ids.length];
        long[] types = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            mask[i] = 1;
            types[i] = i < border ? 0 : 1;
        }
        return new Pair(ids, mask, types);
    }

    /** The numbers of the pieces of a text. */
    List<Integer> pieces(String text) {
        List<Integer> found = new ArrayList<>();
        String plain = lowers
                ? Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "")
                : text;
        for (String word : plain.split("\\s+|(?<=[^\\p{L}\\p{N}\\s])|(?=[^\\p{L}\\p{N}\\s])", -1)) {
            if (!word.isEmpty()) {
                addPieces(word, found);
            }
        }
        return found;
    }

    private void addPieces(String word, List<Integer> found) {
        List<Integer> ofWord = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length() > LONGEST_WORD ? start : longest(word, start);
            if (end == start) {
                found.add(id("[UNK]"));
                return;
            }
            ofWord.add(id(piece(word, start, end)));
            start = end;
        }
        found.addAll(ofWord);
    }

    private int longest(String word, int start) {
        int end = word.length();
        while (end > start && !ids.containsKey(piece(word, start, end))) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int start, int end) {
        return (start > 0 ? "##" : "") + word.substring(start, end);
    }

    private int id(String piece) {
        return ids.getOrDefault(piece, 0);
    }
}
