package dateline.enrich.content;

import java.util.Locale;
import java.util.Set;

/** Recognises the lines that publishers put between paragraphs to win readers, and those that say whose the text is. */
final class Notices {
    private static final int LONGEST_POINTER = 20;
    private static final int LONGEST_NOTICE = 45;

    /** How lines start that point to other articles, in the languages of many newspapers. */
    private static final Phrases POINTERS = new Phrases(
            "read more",
            "read also",
            "read next",
            "also read",
            "see also",
            "see more",
            "related:",
            "watch:",
            "more:",
            "don't miss",
            "don’t miss",
            "recommended:",
            "more from",
            "more on",
            "you may also like",
            "advertisement",
            "show more",
            "continue reading",
            "story continues below",
            "article continues below",
            "scroll down",
            "listen to this article",
            "lesen sie auch",
            "lesen sie mehr",
            "mehr zum thema",
            "auch interessant",
            "lire aussi",
            "à lire aussi",
            "lee también",
            "lea también",
            "te puede interesar",
            "leia também",
            "leia mais",
            "leggi anche",
            "lees ook",
            "czytaj także",
            "czytaj też",
            "czytaj więcej",
            "les også",
            "läs även",
            "läs mer",
            "læs også",
            "lue myös",
            "читайте также",
            "читать также",
            "читайте також",
            "lexo edhe",
            "olvasd el",
            "przeczytaj",
            "ler mais",
            "image source",
            "image:",
            "photo:");

    /** Lines that are nothing but this. */
    private static final Set<String> LABELS = Set.of("advert", "adverts", "advertising", "advertorial");

    /** What nobody but a publisher asks for, or says of its own text. */
    private static final Phrases REQUESTS = new Phrases(
            "sign up for our",
            "sign up to our",
            "sign up here",
            "sign up to receive",
            "subscribe to our",
            "like us on facebook",
            "download our app",
            "get our app",
            "all rights reserved",
            "have a tip?",
            "abonnieren sie",
            "zum newsletter",
            "inscrivez-vous",
            "suscríbete",
            "iscriviti alla",
            "подпишитесь",
            "подписывайтесь",
            "this material may not be published",
            "may not be reproduced",
            "this site is protected by recaptcha");

    /** What others may speak of, too, at some length. */
    private static final Phrases BRIEF_REQUESTS = new Phrases(
            "to your inbox",
            "in your inbox",
            "our newsletter",
            "free newsletter",
            "follow us on",
            "click here to",
            "subscribe now",
            "contact us at",
            "share your thoughts");

    /** What asks readers only where a sentence starts with it. */
    private static final Phrases IMPERATIVES = new Phrases(
            "subscribe to the",
            "sign up for the",
            "join us on",
            "download the app",
            "follow us on",
            "click here to",
            "subscribe now",
            "contact us at",
            "share your thoughts");

    private Notices() {}

    static boolean include(Block block) {
        if (block.words() > LONGEST_NOTICE) {
            return false;
        }
        String line = block.text().toLowerCase(Locale.ROOT);
        return REQUESTS.standIn(line)
                || IMPERATIVES.startSentenceIn(line)
                || (block.words() <= LONGEST_POINTER && isBriefNotice(line));
    }

    private static boolean isBriefNotice(String line) {
        return POINTERS.start(line) || BRIEF_REQUESTS.standIn(line) || LABELS.contains(line);
    }
}
