/** The services: one main each, which only wires a stage to its settings. */
@NullMarked
package dateline.deploy;

import org.jspecify.annotations.NullMarked;
