/** The web platform as callers see it, in a service that does nothing else. */
@NullMarked
package io.strongroom.platform.test.web;

import org.jspecify.annotations.NullMarked;
