/**
 * Delivery to those who don't speak Kafka, over one HTTP port: queries, a stream, webhooks, a live page; the roof over
 * its parts. Knows Kafka's clients, not who hosts it.
 */
@NullMarked
package dateline.sink.delivery;

import org.jspecify.annotations.NullMarked;
