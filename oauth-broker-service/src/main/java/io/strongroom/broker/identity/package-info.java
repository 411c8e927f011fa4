/** Who people and machines are, and the tokens that say so. */
@NullMarked
package io.strongroom.broker.identity;

import org.jspecify.annotations.NullMarked;
