package dateline.enrich.sentiment;

/** Whose words count. */
enum Voice {
    /** All words of the sentence. */
    ANY,
    /** Not those between quotation marks: they are somebody else's. */
    OWN
}
