/** What happens to the values of adaptors' credentials. */
@NullMarked
package io.strongroom.credentials.schema;

import org.jspecify.annotations.NullMarked;
