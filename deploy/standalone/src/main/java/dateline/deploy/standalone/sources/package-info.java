/** What the command line does with sources: look at sites, change what is followed, say how it fares. */
@NullMarked
package dateline.deploy.standalone.sources;

import org.jspecify.annotations.NullMarked;
