package dateline.enrich.markup;

import java.util.List;

/**
 * Finds the parts of a page that no reader sees and that tell nothing: the bodies of scripts and styles, and drawings.
 * Reads markup as the tokeniser of the HTML Standard does, so that a tag within a comment, an attribute or a title is
 * none; where markup is too odd to be sure, it is kept. For one page.
 */
final class Ballast {
    /** What these elements hold is text, up to their end tag. */
    private static final List<String> RAW =
            List.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext");

    private static final String DRAWING = "svg";
    /** What a drawing consists of; any other element may end it. */
    private static final List<String> DRAWN = List.of(
            "path",
            "g",
            "use",
            "title",
            "circle",
            "rect",
            "line",
            "polyline",
            "polygon",
            "ellipse",
            "defs",
            "symbol",
            "desc",
            "clippath",
            "mask",
            "lineargradient",
            "radialgradient",
            "stop");

    private static final int NOWHERE = -1;

    private final Bytes page;
    private final Ranges kept = new Ranges();
    private int keptFrom;
    private int at;
    private int drawing = NOWHERE;

    private Ballast(Bytes page, int start) {
        this.page = page;
        this.keptFrom = start;
        this.at = start;
    }

    /** The parts of a page, from some place on, that are no ballast. */
    static Ranges cutFrom(byte[] bytes, int start) {
        Ballast ballast = new Ballast(new Bytes(bytes), start);
        while (ballast.at < bytes.length) {
            ballast.step();
        }
        ballast.kept.add(ballast.keptFrom, bytes.length);
        return ballast.kept;
    }

    /** From one tag to the next. */
    private void step() {
        int open = page.indexOf('<', at);
        at = open + 1;
        if (page.isLetter(at)) {
            start();
        } else if (page.at(at) == '/' && page.isLetter(at + 1)) {
            end(open);
        } else if (page.at(at) == '!') {
            at = endOfDeclaration();
        } else if (page.at(at) == '?') {
            at = page.indexOf('>', at);
        }
    }

    private int endOfDeclaration() {
        if (page.startsWith("!-->", at) || page.startsWith("!--->", at)) {
            return page.indexOf('>', at);
        }
        if (page.startsWith("!--", at)) {
            return endOfComment(at + 3);
        }
        return page.startsWith("![CDATA[", at) ? page.indexOf("]]>", at, page.length()) : page.indexOf('>', at);
    }

    private int endOfComment(int from) {
        int dashes = page.indexOf("--", from, page.length());
        while (dashes < page.length() && page.at(dashes + 2) != '>' && !page.startsWith("!>", dashes + 2)) {
            dashes = page.indexOf("--", dashes + 1, page.length());
        }
        return dashes;
    }

    private void start() {
        int tag = at;
        String raw = named(RAW, tag);
        boolean drawn = drawing != NOWHERE && !named(DRAWN, tag).isEmpty();
        at = page.endOfTag(endOfName(tag));
        if (page.isName(DRAWING, tag)) {
            drawing = page.at(at - 2) == '/' ? NOWHERE : at;
        } else if (!drawn) {
            drawing = NOWHERE;
        }
        if (!raw.isEmpty()) {
            passOver(raw, tag);
        }
    }

    private void end(int open) {
        int tag = at + 1;
        if (drawing != NOWHERE && page.isName(DRAWING, tag)) {
            cut(drawing, open);
        } else if (drawing != NOWHERE && named(DRAWN, tag).isEmpty()) {
            drawing = NOWHERE;
        }
        at = page.endOfTag(endOfName(tag));
    }

    /** Goes to the end tag of an element of raw text. Without one, all the rest of the page is in it. */
    private void passOver(String name, int tag) {
        int body = at;
        int end = page.indexOf("</", body, page.length());
        while (end < page.length() && !page.isName(name, end + 2)) {
            end = page.indexOf("</", end + 2, page.length());
        }
        if (end < page.length() && isBallast(name, tag, body, end)) {
            cut(body, end);
        }
        at = end;
    }

    /** A script within a comment may hold the end tag of another, and is left to the parser. */
    private boolean isBallast(String name, int tag, int body, int end) {
        return switch (name) {
            case "style" -> true;
            case "script" ->
                page.indexOf("ld+json", tag, body) == body
                        && (page.indexOf("<!--", body, end) == end || page.indexOf("<script", body, end) == end);
            default -> false;
        };
    }

    private void cut(int start, int end) {
        kept.add(keptFrom, start);
        keptFrom = end;
        drawing = NOWHERE;
    }

    private String named(List<String> names, int tag) {
        for (String name : names) {
            if (page.isName(name, tag)) {
                return name;
            }
        }
        return "";
    }

    private int endOfName(int tag) {
        int end = tag;
        while (end < page.length() && !page.isSpaceAt(end) && "/><".indexOf(page.at(end)) < 0) {
            end++;
        }
        return end;
    }
}
