package io.strongroom.platform.outbound.address;

/** Why an address is not reached. None of them tells what a name leads to. */
public enum Refusal {
    /** It is no address: no absolute URL of http or https, no name of a host, no port. */
    NOT_AN_ADDRESS,
    /** It can be read in more than one way: a number for a host, a user before the host, a port that is none. */
    AMBIGUOUS,
    /** It is plain http, and the host is no exception of the tenant. */
    NOT_HTTPS,
    /** It leads to an address that is not for everybody, and the host is no exception of the tenant. */
    NOT_PUBLIC
}
