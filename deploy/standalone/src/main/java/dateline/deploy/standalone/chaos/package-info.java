/** Hurts a running installation in every way it must survive, then counts what it published. */
@NullMarked
package dateline.deploy.standalone.chaos;

import org.jspecify.annotations.NullMarked;
