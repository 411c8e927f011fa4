/** Tests of connections, with real servers on the loopback that answer, refuse, redirect, drip or pour, and with listeners that must hear nothing. */
@NullMarked
package io.strongroom.credentials.check;

import org.jspecify.annotations.NullMarked;
