package io.strongroom.credentials.grant;

import java.util.List;

/**
 * What a share makes possible, and for whom.
 *
 * @param environments those that workers may resolve by it
 * @param members of the project, who see the credential and pick it, and see no value
 */
record Opened(List<OpenedEnvironment> environments, int members, MachineClients machineClients) {

    /** @param keys names of the values that a worker gets */
    record OpenedEnvironment(String name, List<String> keys, boolean filled) {}

    /** Who resolves. @param scope what a machine client needs for it @param of whose machine clients */
    record MachineClients(String scope, String of) {}

    /** A machine client with the scope works in each project of its tenant. */
    static final MachineClients WORKERS = new MachineClients("credentials:resolve", "tenant");
}
