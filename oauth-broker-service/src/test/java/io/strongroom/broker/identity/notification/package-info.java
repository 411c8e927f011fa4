@NullMarked
package io.strongroom.broker.identity.notification;

import org.jspecify.annotations.NullMarked;
