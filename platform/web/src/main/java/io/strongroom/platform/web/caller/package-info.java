/** Who makes a request: a user, a machine client or another service, as their verified token says. */
@NullMarked
package io.strongroom.platform.web.caller;

import org.jspecify.annotations.NullMarked;
