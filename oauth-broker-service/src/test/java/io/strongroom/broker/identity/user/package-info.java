@NullMarked
package io.strongroom.broker.identity.user;

import org.jspecify.annotations.NullMarked;
