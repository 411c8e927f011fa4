/** Checks a JSON document against a JSON Schema that nobody vouches for, within bounds and without repeating the document's values. */
@NullMarked
package io.strongroom.platform.jsonschema;

import org.jspecify.annotations.NullMarked;
