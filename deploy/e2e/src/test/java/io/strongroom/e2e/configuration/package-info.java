/** Makes the reference of all properties from what the compiler wrote down of them. */
@NullMarked
package io.strongroom.e2e.configuration;

import org.jspecify.annotations.NullMarked;
