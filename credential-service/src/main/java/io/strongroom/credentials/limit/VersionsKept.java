package io.strongroom.credentials.limit;

/** How many versions of an environment's values are kept where a tenant has no limit of its own; told by the module that keeps them. */
public interface VersionsKept {

    int byDefault();
}
