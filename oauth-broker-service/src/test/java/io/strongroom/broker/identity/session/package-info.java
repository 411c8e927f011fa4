@NullMarked
package io.strongroom.broker.identity.session;

import org.jspecify.annotations.NullMarked;
