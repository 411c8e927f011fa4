package io.strongroom.credentials.grant;

import java.util.List;

/** Grants that a change of a share gave, anew or on other terms, and those that it ended. */
record GrantChanges(List<Grant> given, List<Grant> withdrawn) {}
