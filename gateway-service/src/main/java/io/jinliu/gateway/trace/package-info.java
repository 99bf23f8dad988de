/** The W3C trace every request belongs to, and the one line the log keeps of it. */
@NullMarked
package io.jinliu.gateway.trace;

import org.jspecify.annotations.NullMarked;
