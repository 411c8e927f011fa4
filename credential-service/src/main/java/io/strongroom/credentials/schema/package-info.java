/** Holds documents to the configuration schema of their adaptor: asked for at schema-registry-service, remembered, and checked here. */
@NullMarked
package io.strongroom.credentials.schema;

import org.jspecify.annotations.NullMarked;
