/** Finds who acts in a text and which places it names; knows tokens and the knowledge base, not pages. */
@NullMarked
package dateline.enrich.actor;

import org.jspecify.annotations.NullMarked;
