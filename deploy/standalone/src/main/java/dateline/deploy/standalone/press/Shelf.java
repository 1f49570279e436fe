package dateline.deploy.standalone.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that are packaged beside this class. */
final class Shelf {
    private Shelf() {}

    static String text(String name) {
        try (InputStream file = Shelf.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the press lacks its file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the press cannot read its file " + name, e);
        }
    }

    /** The lines of a list, without blank ones. */
    static List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }
}
