/** Settings of a tenant. */
@NullMarked
package io.strongroom.credentials.setting;

import org.jspecify.annotations.NullMarked;
