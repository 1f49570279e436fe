package dateline.enrich.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of tab-separated values whose first line names the columns; lists are separated by {@code |}.
 *
 * @param name the file, for messages
 * @param columns names of the columns
 * @param lines the lines after the first, each with a value for every column
 */
public record Table(String name, List<String> columns, List<List<String>> lines) {
    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Reads a file that ships beside a class. */
    public static Table read(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: " + name);
            }
            return read(name, new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Reads a file from anywhere. */
    public static Table read(String name, Reader reader) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        BufferedReader in = new BufferedReader(reader);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                lines.add(List.of(line.split("\t", -1)));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(name + " must start with a line that names its columns but is empty");
        }
        return new Table(name, lines.removeFirst(), lines);
    }

    /** Turns each line into what it means. */
    public <T> List<T> rows(Function<Row, T> meaning) {
        List<T> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i, meaning));
        }
        return rows;
    }

    private <T> T row(int index, Function<Row, T> meaning) {
        List<String> values = lines.get(index);
        try {
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "line must have " + columns.size() + " values but has " + values.size());
            }
            return meaning.apply(new Row(columns, values));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ", line " + (index + 2) + ": " + e.getMessage(), e);
        }
    }

    /**
     * A line of the table.
     *
     * @param columns names of the columns
     * @param values what stands in them
     */
    public record Row(List<String> columns, List<String> values) {
        public Row {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }

        /** The value in a column, which must not be empty. */
        public String required(String column) {
            return optional(column)
                    .orElseThrow(() -> new IllegalArgumentException(column + " must not be empty: " + values));
        }

        /** The value in a column; empty where nothing stands there. */
        public Optional<String> optional(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("column must be one of " + columns + " but is " + column);
            }
            return Optional.of(values.get(at)).filter(value -> !value.isEmpty());
        }

        /** The values in a column. */
        public List<String> list(String column) {
            return optional(column)
                    .map(value -> Arrays.asList(value.split("\\|", -1)))
                    .orElse(List.of());
        }
    }
}
