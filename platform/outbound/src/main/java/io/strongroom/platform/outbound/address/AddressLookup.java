package io.strongroom.platform.outbound.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
public interface AddressLookup {

    /** The machine's own resolver. */
    AddressLookup SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /** @throws UnknownHostException when the name has none */
    List<InetAddress> addresses(String name) throws UnknownHostException;
}
