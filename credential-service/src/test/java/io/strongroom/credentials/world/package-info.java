/** The vocabulary of the tests: tenants with people in their roles, and what they ask the service. */
@NullMarked
package io.strongroom.credentials.world;

import org.jspecify.annotations.NullMarked;
