package io.strongroom.vaultsetup;

import java.util.List;
import java.util.Map;

/** What was done, in sentences, and what the services log in with. */
record Outcome(List<String> steps, Map<String, ServiceLoginFiles> logins) {}
