/** One journey over the whole stack for each thing that people do with credentials. */
@NullMarked
package io.strongroom.e2e.journeys;

import org.jspecify.annotations.NullMarked;
