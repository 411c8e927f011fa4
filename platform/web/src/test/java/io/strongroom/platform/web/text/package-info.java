/** Rules for names that people type. */
@NullMarked
package io.strongroom.platform.web.text;

import org.jspecify.annotations.NullMarked;
