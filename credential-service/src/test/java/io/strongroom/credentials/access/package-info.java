/** The table of who may do what, held against the service, and the walls between tenants. */
@NullMarked
package io.strongroom.credentials.access;

import org.jspecify.annotations.NullMarked;
