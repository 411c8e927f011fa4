/** Searching and reading the log, for those who may; reading it is an access of its own. */
@NullMarked
package io.strongroom.audit.query;

import org.jspecify.annotations.NullMarked;
