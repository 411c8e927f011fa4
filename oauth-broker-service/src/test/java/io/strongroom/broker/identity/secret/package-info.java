@NullMarked
package io.strongroom.broker.identity.secret;

import org.jspecify.annotations.NullMarked;
