package io.strongroom.credentials.grant;

import java.util.UUID;

/** Key of a {@link Share} within its tenant; the components carry the names of its attributes. */
record ShareId(UUID credentialId, UUID projectId) {}
