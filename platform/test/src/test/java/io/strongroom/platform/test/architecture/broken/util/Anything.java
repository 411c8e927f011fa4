package io.strongroom.platform.test.architecture.broken.util;

/** In a package that says nothing. */
public final class Anything {}
