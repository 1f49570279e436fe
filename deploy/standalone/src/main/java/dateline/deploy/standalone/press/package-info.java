/** Six fictional news sites on loopback, for the demo to read; knows HTTP and its own files, not Dateline. */
@NullMarked
package dateline.deploy.standalone.press;

import org.jspecify.annotations.NullMarked;
