/** What feeds and hubs agree upon so that news is told and need not be asked for; makes no request itself. */
@NullMarked
package dateline.ingest.websub;

import org.jspecify.annotations.NullMarked;
