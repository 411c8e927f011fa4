/** What needs somebody's attention, as other services tell it, for that person to read. */
@NullMarked
package io.strongroom.broker.identity.notification;

import org.jspecify.annotations.NullMarked;
