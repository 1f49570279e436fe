package dateline.enrich.extract;

import dateline.enrich.text.WordList;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the months by their names in the languages of newspapers. */
final class MonthNames {
    private static final Map<String, Month> MONTHS = read();

    private MonthNames() {}

    /** The month of that name; empty where there is none, or where two languages differ. */
    static Optional<Month> month(String name) {
        return Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Month> read() {
        Map<String, Month> months = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        for (List<String> language : WordList.lines(MonthNames.class, "months.txt")) {
            for (Month month : Month.values()) {
                for (String name : language.get(month.getValue()).split("/", -1)) {
                    if (months.merge(name, month, (first, _) -> first) != month) {
                        disputed.add(name);
                    }
                }
            }
        }
        months.keySet().removeAll(disputed);
        return Map.copyOf(months);
    }
}
