package io.strongroom.local.stack;

import java.nio.file.Path;

/**
 * What a stack is made of.
 *
 * @param project the project's root folder
 */
public record StackSettings(Path project, StackFolder folder, StackPorts ports, OwnServers own) {}
