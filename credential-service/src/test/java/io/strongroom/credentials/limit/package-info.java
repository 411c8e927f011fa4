@NullMarked
package io.strongroom.credentials.limit;

import org.jspecify.annotations.NullMarked;
