@NullMarked
package io.strongroom.broker.identity.authorization;

import org.jspecify.annotations.NullMarked;
