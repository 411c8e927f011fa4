package io.strongroom.broker.identity.machine;

/** A client that was made, and its first secret. */
record CreatedMachine(Machine client, IssuedSecret secret) {}
