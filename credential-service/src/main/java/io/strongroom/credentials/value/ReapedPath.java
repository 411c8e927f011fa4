package io.strongroom.credentials.value;

import java.util.UUID;

/**
 * A path that is to be destroyed.
 *
 * @param id of its intent
 * @param again whether it was destroyed once already, so that its intent can go afterwards
 */
record ReapedPath(UUID tenant, UUID id, String path, boolean again) {}
