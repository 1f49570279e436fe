package dateline.deploy.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes strange text safe for a terminal: control characters, which may move its cursor, are shown and not obeyed. */
final class Printable {
    private Printable() {}

    /** One line of it. */
    static String line(String text) {
        return text.lines().findFirst().map(Printable::text).orElse("");
    }

    /** All of it, with its line breaks. */
    static String text(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !isControl(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u%04x".formatted(c));
            }
        });
        return shown.toString();
    }

    /** Bytes as text where they are UTF-8, else in hexadecimal; shortened. */
    static String bytes(byte @Nullable [] bytes, int most) {
        if (bytes == null) {
            return "(none)";
        }
        try {
            String text = text(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            return text.length() <= most ? text : text.substring(0, most) + " … (" + bytes.length + " bytes)";
        } catch (CharacterCodingException e) {
            int shown = Math.min(bytes.length, most / 2);
            return HexFormat.of().formatHex(bytes, 0, shown) + (shown < bytes.length ? " …" : "") + " (" + bytes.length
                    + " bytes, not UTF-8)";
        }
    }

    /** Control and formatting characters, those that turn the direction of writing among them. */
    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
