package io.strongroom.schemas.importing;

import io.strongroom.schemas.adaptor.KnownRelease;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of a package's versions, and says what that makes of the package. Not thread-safe. */
final class Tally {

    private final String packageName;
    private final int listed;
    private final Instant since;
    private int added;
    private int known;
    private int noSchema;
    private int failed;
    private @Nullable String reason;

    /** @param since when the import was asked for */
    Tally(String packageName, int listed, Instant since) {
        this.packageName = packageName;
        this.listed = listed;
        this.since = since;
    }

    String packageName() {
        return packageName;
    }

    /** It is in the catalogue: from before, or from a run of this import that did not come to its end. */
    void there(KnownRelease release) {
        if (release.importedAt().isBefore(since)) {
            known++;
        } else {
            added(release.hasSchema());
        }
    }

    void added(boolean withSchema) {
        added++;
        noSchema += withSchema ? 0 : 1;
    }

    /** The registry lists it and does not have it, or names no hash to verify it by. */
    void absent(String why) {
        reason = reason == null ? why : reason;
    }

    /** Failures say more than absences. */
    void failed(String why) {
        reason = failed == 0 ? why : reason;
        failed++;
    }

    PackageProgress running() {
        return progress(PackageStatus.RUNNING);
    }

    PackageProgress ended() {
        return progress(status());
    }

    private PackageStatus status() {
        if (failed > 0) {
            return PackageStatus.FAILED;
        }
        if (added > 0) {
            return added == noSchema && known == 0 ? PackageStatus.NO_SCHEMA : PackageStatus.IMPORTED;
        }
        return known > 0 ? PackageStatus.UNCHANGED : PackageStatus.MISSING;
    }

    private PackageProgress progress(PackageStatus status) {
        return new PackageProgress(packageName, status, reason, listed, added, known, noSchema, failed);
    }
}
