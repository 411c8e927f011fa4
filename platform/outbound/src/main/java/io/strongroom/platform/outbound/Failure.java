package io.strongroom.platform.outbound;

/** Why an allowed call came to nothing. */
public enum Failure {
    /** The name has no address. */
    UNKNOWN_HOST,
    /** No connection could be made. */
    NO_CONNECTION,
    /** The connection could not be made safe: the certificate is not for this host, not from anybody who is trusted, or there is no TLS. */
    NO_TLS,
    /** The time ran out. */
    TOO_SLOW,
    /** What came was cut off, or is not what was expected of this port. */
    BROKEN_ANSWER,
    /** This process makes as many calls as it may. */
    BUSY
}
