/** Measures how soon a page that a site serves is with a subscriber. Builds on the installation of the chaos runs. */
@NullMarked
package dateline.deploy.standalone.pace;

import org.jspecify.annotations.NullMarked;
