package io.strongroom.platform.test.architecture.broken.unmarked;

/** In a package without package-info. */
final class Unmarked {}
