@NullMarked
package io.strongroom.broker.identity.change;

import org.jspecify.annotations.NullMarked;
