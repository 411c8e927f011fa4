/** Holds services to their OpenAPI documents, and the documents to OpenAPI. */
@NullMarked
package io.strongroom.platform.test.openapi;

import org.jspecify.annotations.NullMarked;
