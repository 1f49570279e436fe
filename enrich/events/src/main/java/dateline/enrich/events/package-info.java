/** What enrich publishes: the article and all that hangs on it; knows nothing of how it was found out. */
@NullMarked
package dateline.enrich.events;

import org.jspecify.annotations.NullMarked;
