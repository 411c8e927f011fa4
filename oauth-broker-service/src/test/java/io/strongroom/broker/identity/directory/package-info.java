@NullMarked
package io.strongroom.broker.identity.directory;

import org.jspecify.annotations.NullMarked;
