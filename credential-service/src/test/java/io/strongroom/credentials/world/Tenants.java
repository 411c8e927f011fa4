package io.strongroom.credentials.world;

import io.strongroom.platform.servers.vault.VaultAddress;
import io.strongroom.platform.test.servers.TestVault;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.web.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Makes tenants as oauth-broker-service does: with their policy in Vault, which the service itself may not write. */
public final class Tenants {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Api api;
    private final TestDirectory directory;

    Tenants(Api api, TestDirectory directory) {
        this.api = api;
        this.directory = directory;
    }

    public Tenant create() {
        var tenant = new Tenant(api, directory);
        directory.addTenant(tenant.id());
        writePolicy("tenant-" + tenant.id() + "-c", TestVault.MOUNT + "/t/" + tenant.id() + "/c/*");
        return tenant;
    }

    /** Who belongs to the instance and to no tenant of it. */
    public Someone superuser() {
        UUID user = Ids.v7();
        var token = TestTokens.shared().user(io.strongroom.platform.web.caller.Tenants.RESERVED, user, "superuser");
        return new Someone(api, user, token.bearer());
    }

    /** Who sends no token. */
    public Someone nobody() {
        return new Someone(api, Ids.v7(), null);
    }

    private void writePolicy(String name, String path) {
        VaultAddress vault = TestVault.address();
        String rules = "path \\\"" + path
                + "\\\" { capabilities = [\\\"create\\\",\\\"update\\\",\\\"read\\\",\\\"delete\\\"] }";
        var request = HttpRequest.newBuilder(URI.create(vault.url() + "/v1/sys/policies/acl/" + name))
                .header("X-Vault-Token", vault.rootToken())
                .PUT(BodyPublishers.ofString("{\"policy\":\"" + rules + "\"}"))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 204) {
                throw new IllegalStateException("Vault answered " + response.statusCode());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
