/** What the audit log tells of a credential or a project, for those who are answerable for it. */
@NullMarked
package io.strongroom.credentials.activity;

import org.jspecify.annotations.NullMarked;
