/** Activities over HTTP, with an audit log of the tests' own. */
@NullMarked
package io.strongroom.credentials.activity;

import org.jspecify.annotations.NullMarked;
