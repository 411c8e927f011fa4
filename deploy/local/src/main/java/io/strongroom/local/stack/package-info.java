/** Starts and stops the servers and services of one stack on this machine. */
@NullMarked
package io.strongroom.local.stack;

import org.jspecify.annotations.NullMarked;
