package io.strongroom.broker.identity.machine;

import java.util.List;

/** What {@code POST /machine-clients} takes. */
record MachineRequest(String name, List<String> scopes) {}
