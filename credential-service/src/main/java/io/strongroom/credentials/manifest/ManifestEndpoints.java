package io.strongroom.credentials.manifest;

import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.page.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credentials as a file: of one's own, of a project, and back again. */
@RestController
@RequestMapping("/api/v1")
class ManifestEndpoints {

    private static final String YAML = "application/yaml";
    private static final int ONE_TOO_MANY = CredentialsFile.MOST_CREDENTIALS + 1;

    private final ProjectAccess projects;
    private final KnownCredentials known;
    private final FileImport imports;

    ManifestEndpoints(ProjectAccess projects, KnownCredentials known, FileImport imports) {
        this.projects = projects;
        this.known = known;
        this.imports = imports;
    }

    @GetMapping(
            path = "/credentials/manifest",
            produces = {YAML, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> own(
            @CurrentCaller Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Query query) {
        TenantUser.require(caller);
        return file(accept, known.ofOwner(caller.userId(), FileFilter.of(query), ONE_TOO_MANY));
    }

    @GetMapping(
            path = "/projects/{p}/manifest",
            produces = {YAML, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> ofProject(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Query query) {
        UUID project = projects.visible(caller, p).id();
        return file(accept, known.ofProject(project, FileFilter.of(query), ONE_TOO_MANY));
    }

    @GetMapping(
            path = "/credentials/manifest/schema",
            produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    byte[] schema(@CurrentCaller Caller caller) {
        TenantUser.require(caller);
        try (InputStream schema = new ClassPathResource("contracts/credentials-file.schema.json").getInputStream()) {
            return schema.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException("The schema of the file cannot be read", missing);
        }
    }

    @PostMapping("/credentials/import")
    ResponseEntity<ImportReport> run(
            @CurrentCaller Caller caller, Query query, Body<CredentialsFile> body, IdempotencyKey key) {
        TenantUser.requireMember(caller);
        Body<CredentialsFile> file = body.file(CredentialsFile.MOST_VALUES).checkType();
        boolean dryRun = query.oneOf("dry_run", Set.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        List<FileEntry> entries = FileCheck.entries(file.read());
        // What changes nothing takes no key: the same one is then still there for the import itself.
        return dryRun
                ? ResponseEntity.ok(imports.foresee(caller, entries))
                : key.inSteps(
                        file,
                        reservation -> reservation.answered(
                                ResponseEntity.ok(imports.run(caller, entries, reservation::take))));
    }

    /** As JSON for those who take no YAML. */
    private static ResponseEntity<byte[]> file(@Nullable String accept, List<KnownCredential> credentials) {
        boolean yaml = accept == null
                || accept.isBlank()
                || MediaType.parseMediaTypes(accept).stream().anyMatch(type -> type.includes(MediaType.valueOf(YAML)));
        return yaml
                ? ResponseEntity.ok()
                        .contentType(MediaType.valueOf(YAML))
                        .body(FileWriting.yaml(credentials).getBytes(StandardCharsets.UTF_8))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(FileWriting.json(credentials));
    }
}
