/** Problems, resource server, service identity, cursors, ETags. */
@NullMarked
package io.strongroom.platform.web;

import org.jspecify.annotations.NullMarked;
