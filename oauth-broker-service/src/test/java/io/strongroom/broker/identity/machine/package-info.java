@NullMarked
package io.strongroom.broker.identity.machine;

import org.jspecify.annotations.NullMarked;
