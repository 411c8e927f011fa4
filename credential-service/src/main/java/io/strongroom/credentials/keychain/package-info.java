/** Which credential of a project a run gets, by what stands in its input. */
@NullMarked
package io.strongroom.credentials.keychain;

import org.jspecify.annotations.NullMarked;
