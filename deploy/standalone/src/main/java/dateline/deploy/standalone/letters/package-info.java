/** Reads the dead letters and puts them back to where they came from. Knows Kafka, no stage. */
@NullMarked
package dateline.deploy.standalone.letters;

import org.jspecify.annotations.NullMarked;
