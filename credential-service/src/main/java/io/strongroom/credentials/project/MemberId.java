package io.strongroom.credentials.project;

import java.util.UUID;

/** Key of a {@link Member} within its tenant; the components carry the names of its attributes. */
record MemberId(UUID project, UUID userId) {}
