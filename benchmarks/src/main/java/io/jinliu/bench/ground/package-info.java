/** Where a benchmark takes place: a system of its own, its books, its callers. */
@NullMarked
package io.jinliu.bench.ground;

import org.jspecify.annotations.NullMarked;
