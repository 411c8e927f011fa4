package io.strongroom.platform.events;

/** Whether what was asked for was done. */
public enum Outcome {
    SUCCESS,
    FAILURE
}
