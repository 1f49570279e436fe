/** Looks at an installation and says what is wrong with it and what to do. Changes nothing. */
@NullMarked
package dateline.deploy.standalone.doctor;

import org.jspecify.annotations.NullMarked;
