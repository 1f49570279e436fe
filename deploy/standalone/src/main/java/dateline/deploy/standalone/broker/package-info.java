/** A Kafka broker of one node, for those who have none; knows nothing of Dateline's topics. */
@NullMarked
package dateline.deploy.standalone.broker;

import org.jspecify.annotations.NullMarked;
