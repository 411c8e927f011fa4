package io.strongroom.credentials.project;

import io.strongroom.platform.web.text.Names;

/** Body of the requests that make or rename a project. */
record ProjectName(String name) {

    ProjectName {
        Names.check("/name", name);
    }
}
