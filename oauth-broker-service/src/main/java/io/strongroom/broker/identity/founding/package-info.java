/** How an installation gets its first superuser, and a tenant its first administrator. */
@NullMarked
package io.strongroom.broker.identity.founding;

import org.jspecify.annotations.NullMarked;
