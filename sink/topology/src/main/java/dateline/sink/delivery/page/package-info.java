/** The live page: files that a browser runs; all that they show comes over the same API that anybody may use. */
@NullMarked
package dateline.sink.delivery.page;

import org.jspecify.annotations.NullMarked;
