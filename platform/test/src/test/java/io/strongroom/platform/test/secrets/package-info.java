/** The contract of the secret store's port, and who is held to it. */
@NullMarked
package io.strongroom.platform.test.secrets;

import org.jspecify.annotations.NullMarked;
