/** What the machine and the servers say of a run. */
@NullMarked
package io.strongroom.bench.measure;

import org.jspecify.annotations.NullMarked;
