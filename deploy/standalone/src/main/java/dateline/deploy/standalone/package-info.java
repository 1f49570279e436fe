/** The {@code dateline} command: the whole pipeline in one process, single services, and tools beside them. */
@NullMarked
package dateline.deploy.standalone;

import org.jspecify.annotations.NullMarked;
