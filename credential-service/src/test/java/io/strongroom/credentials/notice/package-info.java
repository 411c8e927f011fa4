/** What people are told, and that they are told it once whatever happens in between. */
@NullMarked
package io.strongroom.credentials.notice;

import org.jspecify.annotations.NullMarked;
