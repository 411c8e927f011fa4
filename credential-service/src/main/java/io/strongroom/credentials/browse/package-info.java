/** Lists and details: SQL that reads over the tables of all modules and writes none. */
@NullMarked
package io.strongroom.credentials.browse;

import org.jspecify.annotations.NullMarked;
