package io.strongroom.schemas.importing;

import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.schemas.adaptor.SchemaError;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports, for superusers: the catalogue is the instance's. */
@RestController
@RequestMapping("/api/v1/adaptors/imports")
class ImportEndpoints {

    private final NpmRegistry registry;
    private final Imports imports;
    private final ImportWorker worker;
    private final TransactionTemplate transactions;

    ImportEndpoints(NpmRegistry registry, Imports imports, ImportWorker worker, TransactionTemplate transactions) {
        this.registry = registry;
        this.imports = imports;
        this.worker = worker;
        this.transactions = transactions;
    }

    @PostMapping
    ResponseEntity<ImportView> start(@CurrentCaller Caller caller, Body<ImportRequest> body, IdempotencyKey key) {
        if (!isSuperuser(caller)) {
            throw ProblemException.of(CommonError.FORBIDDEN, "Only a superuser of the instance imports adaptors.");
        }
        List<String> packages = body.read().checked();
        if (!registry.isConfigured()) {
            throw ProblemException.of(
                    SchemaError.REGISTRY_NOT_CONFIGURED,
                    "This installation names no npm registry (strongroom.npm.registry). The bundled schemas are served.");
        }
        ResponseEntity<ImportView> accepted = key.once(body, () -> accept(caller, packages));
        worker.wake();
        return accepted;
    }

    private ResponseEntity<ImportView> accept(Caller caller, List<String> packages) {
        UUID id = Objects.requireNonNull(transactions.execute(status -> imports.add(caller.id(), packages)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/adaptors/imports/" + id))
                .body(imports.find(id).orElseThrow());
    }

    @GetMapping("/{i}")
    ImportView progress(@CurrentCaller Caller caller, @PathVariable("i") String id) {
        if (!isSuperuser(caller)) {
            throw ProblemException.notFound();
        }
        return Ids.parse(id).flatMap(imports::find).orElseThrow(ProblemException::notFound);
    }

    private static boolean isSuperuser(Caller caller) {
        return caller.isUser() && caller.hasRole("superuser");
    }
}
