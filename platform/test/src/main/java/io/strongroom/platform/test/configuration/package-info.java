/** Makes the reference of all properties from what the compiler wrote down of them. */
@NullMarked
package io.strongroom.platform.test.configuration;

import org.jspecify.annotations.NullMarked;
