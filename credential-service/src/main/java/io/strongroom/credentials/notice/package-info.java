/** What people are to be told: noted with what happened, and delivered to where they read it. */
@NullMarked
package io.strongroom.credentials.notice;

import org.jspecify.annotations.NullMarked;
