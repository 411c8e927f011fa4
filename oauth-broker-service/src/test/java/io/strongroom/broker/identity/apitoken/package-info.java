@NullMarked
package io.strongroom.broker.identity.apitoken;

import org.jspecify.annotations.NullMarked;
