/** A web service that does nothing, to see what a service costs before it does something. */
@NullMarked
package io.jinliu.bench.empty;

import org.jspecify.annotations.NullMarked;
