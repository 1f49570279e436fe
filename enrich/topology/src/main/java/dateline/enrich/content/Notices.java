package dateline.enrich.content;

import java.util.Locale;

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
            "advert",
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

    /** What such lines ask for. */
    private static final Phrases REQUESTS = new Phrases(
            "sign up for our",
            "sign up to our",
            "sign up here",
            "sign up for the",
            "sign up to receive",
            "subscribe to our",
            "subscribe now",
            "subscribe to the",
            "follow us on",
            "like us on facebook",
            "join us on",
            "to your inbox",
            "in your inbox",
            "our newsletter",
            "free newsletter",
            "click here to",
            "download our app",
            "download the app",
            "get our app",
            "all rights reserved",
            "contact us at",
            "have a tip?",
            "share your thoughts",
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

    private Notices() {}

    static boolean include(Block block) {
        if (block.words() > LONGEST_NOTICE) {
            return false;
        }
        String line = block.text().toLowerCase(Locale.ROOT);
        return (block.words() <= LONGEST_POINTER && POINTERS.start(line)) || REQUESTS.standIn(line);
    }
}
