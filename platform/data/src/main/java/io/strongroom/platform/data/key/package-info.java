/** Keys that all replicas of a service share. */
@NullMarked
package io.strongroom.platform.data.key;

import org.jspecify.annotations.NullMarked;
