/** Health for anyone, metrics for configured addresses, and nothing else of actuator. */
@NullMarked
package io.strongroom.platform.web.management;

import org.jspecify.annotations.NullMarked;
