@NullMarked
package io.strongroom.broker.identity.founding;

import org.jspecify.annotations.NullMarked;
