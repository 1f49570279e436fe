/** What Dateline knows of the world before it reads: states, bodies and people, and how they are called. */
@NullMarked
package dateline.enrich.knowledge;

import org.jspecify.annotations.NullMarked;
