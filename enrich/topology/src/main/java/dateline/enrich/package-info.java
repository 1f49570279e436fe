/** The enrich stage: pages in, articles out. Its steps live in the packages below and know no Kafka. */
@NullMarked
package dateline.enrich;

import org.jspecify.annotations.NullMarked;
