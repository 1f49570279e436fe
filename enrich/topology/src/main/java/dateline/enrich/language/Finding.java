package dateline.enrich.language;

import java.util.Locale;

/**
 * Which language a text is written in.
 *
 * @param language the language, in the variant that is declared where the text agrees
 * @param confidence 0 to 1
 * @param disputed whether another one is declared
 */
public record Finding(Locale language, double confidence, boolean disputed) {}
