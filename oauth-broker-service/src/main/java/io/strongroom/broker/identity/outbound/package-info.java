/** Hosts that a tenant may reach although they are private or speak plain http: named by the superuser, handed to the services that make such calls. */
@NullMarked
package io.strongroom.broker.identity.outbound;

import org.jspecify.annotations.NullMarked;
