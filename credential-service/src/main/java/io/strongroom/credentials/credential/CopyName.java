package io.strongroom.credentials.credential;

import io.strongroom.platform.web.text.Names;

/** Body of the request that copies a credential: what the copy is called. */
record CopyName(String name) {

    CopyName {
        Names.check("/name", name);
    }
}
