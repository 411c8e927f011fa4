package io.strongroom.credentials.resolve;

import java.util.List;

/** Answer to a batch, its items in the order of the request. */
record BatchAnswer(List<ItemAnswer> items) {}
