package io.strongroom.local.stack;

/** Writes AOT caches, so that the next start is quick. */
public final class Training {
    public static final String NAME = "caches";

    private Training() {}
}
