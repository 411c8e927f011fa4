/** What a check says, what it survives, and what it never says. */
@NullMarked
package io.strongroom.platform.jsonschema;

import org.jspecify.annotations.NullMarked;
