package dateline.enrich.markup;

import java.util.Arrays;

/**
 * Leaves out of a page what no reader sees and nothing reads: scripts, styles, drawings, comments, references to files,
 * most attributes, and the white space between boxes. Reads markup as the tokeniser of the HTML Standard does, so that a
 * tag within a comment, an attribute or a title is none; where markup is too odd to be sure, it is kept. For one page.
 */
final class Ballast {
    /** Holds text, up to its end tag. */
    private static final int RAW = 1;
    /** Part of a drawing; any other element may end it. */
    private static final int DRAWN = 1 << 1;
    /** A box whose start always ends a line, and its end as well. */
    private static final int BOX = 1 << 2;

    private static final int SCRIPT = 1 << 3;
    private static final int STYLE = 1 << 4;
    private static final int DRAWING = 1 << 5;
    private static final int REFERENCE = 1 << 6;
    /** What is left out, if it is, together with its tags. */
    private static final int WHOLE = SCRIPT | STYLE | REFERENCE;
    /** An attribute that somebody reads. */
    private static final int READ = 1 << 7;

    private static final NameTable ELEMENTS = new NameTable()
            .with(RAW, "script style title textarea xmp iframe noembed noframes plaintext")
            .with(SCRIPT, "script")
            .with(STYLE, "style")
            .with(DRAWING, "svg")
            .with(
                    DRAWN,
                    "path g use title circle rect line polyline polygon ellipse defs symbol desc clippath mask"
                            + " lineargradient radialgradient stop")
            .with(REFERENCE, "link")
            .with(BOX, "div p ul ol li dl dt dd h1 h2 h3 h4 h5 h6 section article header footer main aside figure");
    private static final NameTable ATTRIBUTES = new NameTable()
            .with(
                    READ,
                    "class id name role hidden aria-hidden style itemprop itemtype typeof property rel href src"
                            + " data-src srcset content http-equiv charset encoding type title datetime lang xml:lang");

    private static final int NOWHERE = -1;
    /** Of most pages no more than a third is kept. */
    private static final int USUAL_SHARE = 3;

    private final Bytes page;
    private byte[] kept;
    private int size;
    private int keptFrom;
    private int at;
    private int drawing = NOWHERE;

    private Ballast(Bytes page, int start) {
        this.page = page;
        this.kept = new byte[page.length() / USUAL_SHARE];
        this.keptFrom = start;
        this.at = start;
    }

    /** A page, from some place on, without its ballast. */
    static Bytes cutFrom(Bytes page, int start) {
        Ballast ballast = new Ballast(page, start);
        while (ballast.at < page.length()) {
            ballast.step();
        }
        ballast.cut(page.length(), page.length());
        return new Bytes(ballast.kept, ballast.size);
    }

    /** Takes over what is pending, and leaves out what stands between two places. */
    private void cut(int start, int end) {
        if (start > keptFrom) {
            int length = start - keptFrom;
            if (size + length > kept.length) {
                kept = Arrays.copyOf(kept, Math.min(page.length(), 2 * (size + length)));
            }
            System.arraycopy(page.array(), keptFrom, kept, size, length);
            size += length;
        }
        keptFrom = end;
    }

    /** From one tag to the next. */
    private void step() {
        int open = page.indexOf('<', at);
        at = open + 1;
        if (page.isLetter(at)) {
            start(open);
        } else if (page.at(at) == '/' && page.isLetter(at + 1)) {
            end(open);
        } else if (page.at(at) == '!') {
            declaration(open);
        } else if (page.at(at) == '?') {
            at = page.indexOf('>', at);
        }
    }

    private void declaration(int open) {
        if (page.startsWith("!-->", at) || page.startsWith("!--->", at)) {
            at = page.indexOf('>', at);
        } else if (page.startsWith("!--", at)) {
            at = page.endOfComment(at + 3);
            if (at < page.length()) {
                cut(open, at);
            }
        } else {
            at = page.startsWith("![CDATA[", at) ? page.indexOf("]]>", at, page.length()) : page.indexOf('>', at);
        }
    }

    private void start(int open) {
        int tag = at;
        int endOfName = page.endOfName(tag);
        int kind = ELEMENTS.kind(page, tag, endOfName);
        at = (kind & WHOLE) == 0 ? endOfTag(endOfName) : page.endOfTag(endOfName);
        if ((kind & DRAWING) != 0) {
            startDrawing();
        } else if ((kind & DRAWN) == 0) {
            drawing = NOWHERE;
        }
        if ((kind & RAW) != 0) {
            passOver(kind, open, endOfName);
        } else if ((kind & REFERENCE) != 0 && !isRead(tag)) {
            cut(open, at);
        } else {
            passGap((kind & BOX) != 0, false);
        }
    }

    private void startDrawing() {
        cut(at, at);
        drawing = page.at(at - 2) == '/' ? NOWHERE : size;
    }

    /** Of the references to files those count that tell of the page itself. */
    private boolean isRead(int tag) {
        return page.mentions("canonical", tag, at) || page.mentions("license", tag, at);
    }

    private void end(int open) {
        int tag = at + 1;
        int endOfName = page.endOfName(tag);
        int kind = ELEMENTS.kind(page, tag, endOfName);
        if (drawing != NOWHERE && (kind & DRAWING) != 0) {
            size = drawing;
            keptFrom = open;
        }
        if ((kind & DRAWN) == 0) {
            drawing = NOWHERE;
        }
        at = page.endOfTag(endOfName);
        passGap(false, (kind & BOX) != 0);
    }

    /** Leaves out white space that is all there is between two boxes, or between a box and what it holds. */
    private void passGap(boolean starts, boolean ends) {
        int next = page.afterSpaces(at);
        if (next > at && page.at(next) == '<') {
            boolean closes = page.at(next + 1) == '/';
            int tag = closes ? next + 2 : next + 1;
            if (starts || ((closes || ends) && isBox(tag))) {
                cut(at, next);
                at = next;
            }
        }
    }

    private boolean isBox(int tag) {
        return (ELEMENTS.kind(page, tag, page.endOfName(tag)) & BOX) != 0;
    }

    /** Where a tag ends whose attributes start there: behind its bracket, which stands in no quoted value. */
    private int endOfTag(int from) {
        int place = page.beforeAttribute(from);
        while (page.startsAttribute(place)) {
            int endOfName = page.endOfAttributeName(place);
            int next = page.afterSpaces(page.endOfAttribute(endOfName));
            if ((ATTRIBUTES.kind(page, place, endOfName) & READ) == 0) {
                cut(place, next);
            }
            place = page.beforeAttribute(next);
        }
        return page.at(place) == '>' ? place + 1 : place;
    }

    /** Goes behind an element of raw text. Without an end tag, all the rest of the page is in it. */
    private void passOver(int kind, int open, int endOfName) {
        int body = at;
        boolean odd = false;
        int end = page.indexOf('<', body);
        while (end < page.length() && !page.closes(open + 1, endOfName, end)) {
            odd |= page.startsWith("<!--", end) || page.startsWith("<script", end);
            end = page.indexOf('<', end + 1);
        }
        at = end;
        if (end < page.length() && isBallast(kind, odd, page.indexOf("ld+json", open, body) < body)) {
            at = page.endOfTag(end + 2 + endOfName - open - 1);
            cut(open, at);
        }
    }

    /** A script within a comment may hold the end tag of another, and is left to the parser. */
    private static boolean isBallast(int kind, boolean odd, boolean linkedData) {
        return (kind & STYLE) != 0 || ((kind & SCRIPT) != 0 && !odd && !linkedData);
    }
}
