/** Tests of reading the log. */
@NullMarked
package io.strongroom.audit.query;

import org.jspecify.annotations.NullMarked;
