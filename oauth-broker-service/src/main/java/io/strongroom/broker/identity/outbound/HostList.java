package io.strongroom.broker.identity.outbound;

import java.util.List;

/** Exceptions as they are read, each in its one form, in order. */
record HostList(List<String> hosts) {}
