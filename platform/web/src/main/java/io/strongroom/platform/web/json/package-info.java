/** Strict JSON: what a request body may be before anything is read from it. */
@NullMarked
package io.strongroom.platform.web.json;

import org.jspecify.annotations.NullMarked;
