package io.strongroom.platform.outbound.address;

/** What came of checking an address. */
public sealed interface Checked {

    record Allowed(Destination destination) implements Checked {}

    record Refused(Refusal reason) implements Checked {}

    /** The name has no address. */
    record Unknown() implements Checked {}
}
