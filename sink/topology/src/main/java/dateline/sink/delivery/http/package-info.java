/** Routes, bearer tokens, rate limits and problems over HTTP; knows no news. */
@NullMarked
package dateline.sink.delivery.http;

import org.jspecify.annotations.NullMarked;
