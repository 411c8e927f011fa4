package io.strongroom.platform.outbound.address;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** The JDK's DNS provider, asked for SRV records and nothing else; no name of another scheme reaches it. */
final class DnsServices implements ServiceLookup {

    private static final String PROVIDER = "com.sun.jndi.dns.DnsContextFactory";
    private static final int MOST = 16;

    @Override
    public List<ServiceHost> hosts(String name) throws UnknownHostException {
        try {
            var context = new InitialDirContext(settings());
            try {
                return read(context.getAttributes(name, new String[] {"SRV"}).get("SRV"));
            } finally {
                context.close();
            }
        } catch (NamingException none) {
            throw new UnknownHostException();
        }
    }

    /** JNDI takes no other kind of map. Milliseconds; the time doubles with each try. */
    private static Hashtable<String, String> settings() {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, PROVIDER);
        settings.put(Context.PROVIDER_URL, "dns:");
        settings.put("com.sun.jndi.dns.timeout.initial", "1000");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        return settings;
    }

    private static List<ServiceHost> read(@Nullable Attribute records) throws NamingException, UnknownHostException {
        if (records == null) {
            throw new UnknownHostException();
        }
        List<ServiceHost> hosts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, records.size()); i++) {
            hosts.add(parsed(String.valueOf(records.get(i))));
        }
        return hosts;
    }

    /** Priority, weight, port and host, which ends in a dot. */
    private static ServiceHost parsed(String text) throws UnknownHostException {
        String[] parts = text.split(" ", -1);
        try {
            return new ServiceHost(parts[3].replaceFirst("\\.$", ""), Integer.parseInt(parts[2]));
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException odd) {
            throw new UnknownHostException();
        }
    }
}
