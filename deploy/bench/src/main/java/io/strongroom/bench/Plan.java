package io.strongroom.bench;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param each the length of one measurement
 * @param warmUp of load on each way of resolving before the first round: a JVM needs the better part of a minute
 * @param scale so many credentials are added for the last comparison; 0: none
 */
record Plan(int rounds, Duration each, Duration warmUp, int connections, int credentials, int scale, boolean profile) {}
