package io.strongroom.credentials.value;

import io.strongroom.credentials.document.ReleasedDocument;

/** An environment's values as their owner reads them. */
record RevealedValues(ReleasedDocument values, long version) {}
