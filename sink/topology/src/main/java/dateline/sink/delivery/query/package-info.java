/** Answers questions about articles, stories and trends from the index. */
@NullMarked
package dateline.sink.delivery.query;

import org.jspecify.annotations.NullMarked;
