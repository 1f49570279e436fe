/** Keeps account, source by source, of what became of every address; knows outcomes and polls, but fetches nothing. */
@NullMarked
package dateline.ingest.ledger;

import org.jspecify.annotations.NullMarked;
