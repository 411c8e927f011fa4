/** Identity of people and machines, and sign-ins at third parties. */
@NullMarked
package io.strongroom.broker;

import org.jspecify.annotations.NullMarked;
