package io.strongroom.credentials.schema;

/** What the registry says about an adaptor's version. */
sealed interface RegistryAnswer {

    record Found(PublishedSchema schema) implements RegistryAnswer {}

    /** There is no such adaptor, or no such version of it. */
    record Unknown() implements RegistryAnswer {}

    /** It does not answer, or not with this. */
    record Away() implements RegistryAnswer {}
}
