/** Holds the files of the deployment to the code that they deploy, and the dashboards to a real Prometheus. */
@NullMarked
package dateline.deploy.standalone.observability;

import org.jspecify.annotations.NullMarked;
