/** Strict JSON and YAML. */
@NullMarked
package io.strongroom.platform.web.json;

import org.jspecify.annotations.NullMarked;
