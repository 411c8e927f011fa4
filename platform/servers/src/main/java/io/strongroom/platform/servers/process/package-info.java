/** Starts, stops, pauses and kills operating-system processes, and lets none outlive the one that started it. */
@NullMarked
package io.strongroom.platform.servers.process;

import org.jspecify.annotations.NullMarked;
