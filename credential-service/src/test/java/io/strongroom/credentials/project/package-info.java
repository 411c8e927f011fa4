/** Projects and members over HTTP, on the real servers. */
@NullMarked
package io.strongroom.credentials.project;

import org.jspecify.annotations.NullMarked;
