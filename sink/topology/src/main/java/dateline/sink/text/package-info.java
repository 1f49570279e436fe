/** Cuts texts into the words that tell them apart. Knows no article. */
@NullMarked
package dateline.sink.text;

import org.jspecify.annotations.NullMarked;
