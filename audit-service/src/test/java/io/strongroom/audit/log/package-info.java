/** Tests of leaves and canonical JSON. */
@NullMarked
package io.strongroom.audit.log;

import org.jspecify.annotations.NullMarked;
