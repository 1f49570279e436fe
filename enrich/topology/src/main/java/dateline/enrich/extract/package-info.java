/** Reads what a page says of its article: text, headline, dates, authors and the rest; knows HTML, not Kafka. */
@NullMarked
package dateline.enrich.extract;

import org.jspecify.annotations.NullMarked;
