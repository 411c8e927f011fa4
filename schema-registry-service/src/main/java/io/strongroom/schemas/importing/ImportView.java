package io.strongroom.schemas.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param status {@code pending}, {@code running}, {@code completed}, or {@code failed} if every package failed
 */
record ImportView(
        UUID id, String status, Instant createdAt, @Nullable Instant finishedAt, List<PackageProgress> packages) {

    static ImportView of(UUID id, Instant createdAt, @Nullable Instant finishedAt, List<PackageProgress> packages) {
        return new ImportView(id, status(packages), createdAt, finishedAt, packages);
    }

    private static String status(List<PackageProgress> packages) {
        if (packages.stream().allMatch(one -> one.status() == PackageStatus.PENDING)) {
            return "pending";
        }
        if (packages.stream().anyMatch(PackageProgress::isOpen)) {
            return "running";
        }
        return packages.stream().allMatch(one -> one.status() == PackageStatus.FAILED) ? "failed" : "completed";
    }
}
