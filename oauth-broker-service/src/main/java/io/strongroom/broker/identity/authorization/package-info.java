/** The suite's own tokens: Spring Authorization Server over this service's users and clients. */
@NullMarked
package io.strongroom.broker.identity.authorization;

import org.jspecify.annotations.NullMarked;
