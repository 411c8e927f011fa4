/** Signs people and machines in at a gateway without a browser. */
@NullMarked
package io.strongroom.local.signin;

import org.jspecify.annotations.NullMarked;
