/** What tenant admins decide for all of their tenant. */
@NullMarked
package io.strongroom.credentials.setting;

import org.jspecify.annotations.NullMarked;
