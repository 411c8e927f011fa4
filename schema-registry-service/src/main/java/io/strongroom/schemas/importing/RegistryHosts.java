package io.strongroom.schemas.importing;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Which addresses may be fetched: those of the registry and of the configured further hosts. */
record RegistryHosts(URI registry, Set<String> others) {

    /** Whether a redirect there may be followed. */
    boolean permit(URI address) {
        return isRegistry(address) || ("https".equals(address.getScheme()) && others.contains(host(address)));
    }

    /**
     * Where to fetch a tarball. Mirrors often pass on the address of the registry that they mirror: then the same path is asked for at
     * our registry.
     *
     * @throws RegistryFailure {@code tarball-address} if it is no http address
     */
    URI locate(String tarball) throws RegistryFailure {
        URI said = parse(tarball);
        return permit(said) ? said : registry.resolve(said.getRawPath());
    }

    private boolean isRegistry(URI address) {
        return registry.getScheme().equals(address.getScheme())
                && host(registry).equals(host(address));
    }

    private static URI parse(String tarball) throws RegistryFailure {
        try {
            URI said = URI.create(tarball);
            String path = said.getRawPath();
            boolean usable =
                    said.getHost() != null && path != null && path.startsWith("/") && said.getRawUserInfo() == null;
            if (usable && Set.of("http", "https").contains(String.valueOf(said.getScheme()))) {
                return said;
            }
        } catch (IllegalArgumentException noAddress) {
            // answered below, like an address of another kind
        }
        throw new RegistryFailure("tarball-address");
    }

    private static String host(URI address) {
        String name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return address.getPort() < 0 ? name : name + ":" + address.getPort();
    }
}
