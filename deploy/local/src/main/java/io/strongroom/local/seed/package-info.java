/** Makes the demo: a superuser, two tenants, their people, machines and projects. */
@NullMarked
package io.strongroom.local.seed;

import org.jspecify.annotations.NullMarked;
